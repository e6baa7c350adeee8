'use client';

import { useContext } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice.tsx';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';

/**
 * The state that the fields were typed from, sent with them; and, once another person saved in between, their text to
 * be read here, with the way to put one's own in its place.
 */
export function EntryConflict({ revision }: { revision: number }) {
  const { state } = useContext(FormStateContext);
  const { typed } = useField('revision', false);
  const theirs = valueOf(state, 'theirs.revision');
  return (
    <>
      <input type="hidden" name="revision" value={typed ?? revision} />
      {theirs === undefined ? null : (
        <ConflictNotice
          name="revision"
          title="Deux versions de ce texte"
          other="Le texte enregistré"
          after="Le vôtre est dans les champs ci-dessous. Quel que soit votre choix, les deux restent parmi les versions."
          choice={
            <SubmitButton name="replaces" value={theirs}>
              Enregistrer le mien à la place
            </SubmitButton>
          }
        >
          Pendant que vous écriviez, ce texte a été enregistré{valueOf(state, 'theirs.saved')}. Voici ce qu’il dit maintenant :
        </ConflictNotice>
      )}
    </>
  );
}
