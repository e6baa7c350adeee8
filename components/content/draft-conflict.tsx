'use client';

import { useContext } from 'react';
import { Autosave } from '@/components/form/autosave.tsx';
import { CompareTexts } from '@/components/form/compare-texts.tsx';
import { ConflictNotice, SettleButtons } from '@/components/form/conflict-notice.tsx';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';

/** Two texts of one publication: what the other one says differently, to be read here, and the choice. */
export function DraftConflict() {
  const { state } = useContext(FormStateContext);
  const version = valueOf(state, 'theirs.version');
  if (version === undefined) return null;
  return (
    <ConflictNotice
      name="version"
      title="Deux textes en présence"
      other="L’autre texte"
      after="Quel que soit votre choix, les deux restent dans les versions."
      choice={<SettleButtons name="settle" state={version} mine="Garder mon texte" theirs="Prendre l’autre texte" />}
    >
      Pendant que vous écriviez, ce contenu a été enregistré par {valueOf(state, 'theirs.saved')}. Votre texte est dans les champs
      ci-dessous, pas encore enregistré. Voici ce que l’autre dit autrement :
    </ConflictNotice>
  );
}

/** Saves the text at this address as it is typed. A refused publication has saved it too: typing goes on from that revision. */
export function DraftAutosave({ save, revision }: { save: string; revision: number }) {
  const { state } = useContext(FormStateContext);
  return <Autosave key={valueOf(state, 'version') ?? revision} save={save} version={revision} conflict={<CompareTexts />} />;
}
