'use client';

import { useContext } from 'react';
import { ConflictNotice, SettleButtons } from '@/components/form/conflict-notice.tsx';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';

/** The state that the fields were typed from, sent with them; and, once somebody else saved in between, what theirs says differently. */
export function PlaceConflict({ revision }: { revision: number }) {
  const { state } = useContext(FormStateContext);
  const { typed } = useField('revision', false);
  const theirs = valueOf(state, 'theirs.revision');
  return (
    <>
      <input type="hidden" name="revision" value={typed ?? revision} />
      {theirs === undefined ? null : (
        <ConflictNotice
          name="revision"
          title="Deux textes de ce lieu"
          other="Le texte enregistré"
          after="Le vôtre est dans les champs ci-dessous. Celui que vous ne gardez pas reste dans le journal d’audit : un administrateur peut le retrouver."
          choice={<SettleButtons name="settle" state={theirs} mine="Enregistrer le mien à la place" theirs="Garder l’autre" />}
        >
          Pendant que vous écriviez, ce lieu a été enregistré{valueOf(state, 'theirs.saved')}. Voici ce que l’autre texte dit autrement que le vôtre :
        </ConflictNotice>
      )}
    </>
  );
}
