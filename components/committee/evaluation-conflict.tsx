'use client';

import { useContext } from 'react';
import { ConflictNotice, SettleButtons } from '@/components/form/conflict-notice.tsx';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';

/** The same evaluation written in two windows: the saved one to be read here, the other in the fields below, and the choice. */
export function EvaluationConflict() {
  const { state } = useContext(FormStateContext);
  const version = valueOf(state, 'theirs.version');
  if (version === undefined) return null;
  return (
    <ConflictNotice
      name="version"
      title="Deux versions de votre évaluation"
      other="La version enregistrée"
      after="Rien n’a été écrasé. Celle que vous gardez est enregistrée à la place de l’autre."
      choice={<SettleButtons name="settle" state={version} mine="Garder ce que je viens d’écrire" theirs="Reprendre la version enregistrée" />}
    >
      Elle a été enregistrée dans une autre fenêtre le {valueOf(state, 'theirs.saved')}. Ce que vous venez d’écrire est dans les champs ci-dessous, pas encore
      enregistré. Voici la version enregistrée :
    </ConflictNotice>
  );
}
