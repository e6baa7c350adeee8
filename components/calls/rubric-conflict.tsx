'use client';

import { useContext } from 'react';
import { ConflictNotice } from '@/components/form/conflict-notice.tsx';
import { FormStateContext, useField } from '@/components/form/form-context.ts';
import { valueOf } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';

/** The edition that the fields were typed from, sent with them; and, once somebody else saved in between, what theirs says differently. */
export function RubricConflict({ edition }: { edition: number }) {
  const { state } = useContext(FormStateContext);
  const { typed } = useField('edition', false);
  const theirs = valueOf(state, 'theirs.edition');
  return (
    <>
      <input type="hidden" name="edition" value={typed ?? edition} />
      {theirs === undefined ? null : (
        <ConflictNotice
          name="edition"
          title="Deux textes de cette version"
          other="Le texte enregistré"
          after="Le vôtre est dans les champs ci-dessous : recopiez-y ce que vous gardez de l’autre. Le texte remplacé reste dans le journal d’audit."
          choice={
            <SubmitButton name="replaces" value={theirs}>
              Enregistrer le mien à la place
            </SubmitButton>
          }
        >
          Pendant que vous écriviez, cette version a été enregistrée {valueOf(state, 'theirs.saved')}. Voici ce que l’autre texte dit autrement que le vôtre :
        </ConflictNotice>
      )}
    </>
  );
}
