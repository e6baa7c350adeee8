'use client';

import { useContext } from 'react';
import { ConflictNotice, SettleButtons } from '@/components/form/conflict-notice.tsx';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';

/** Two texts of one section: the other one to be read here, the viewer's own in the fields below, and the choice. */
export function ConflictChoice() {
  const { state } = useContext(FormStateContext);
  const version = valueOf(state, 'theirs.version');
  if (version === undefined) return null;
  return (
    <ConflictNotice
      name="version"
      title="Deux textes pour cette partie"
      other="L’autre texte"
      after="Quel que soit votre choix, les deux restent dans les versions de cette partie."
      choice={<SettleButtons name="settle" state={version} mine="Garder mon texte" theirs="Prendre l’autre texte" />}
    >
      Pendant que vous écriviez, cette partie a été enregistrée par {valueOf(state, 'theirs.saved')}. Votre texte est dans les champs
      ci-dessous, pas encore enregistré. Voici l’autre :
    </ConflictNotice>
  );
}
