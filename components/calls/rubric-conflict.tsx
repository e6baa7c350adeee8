'use client';

import { SavedSince } from '@/components/form/saved-since.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';

/** The edition of a rubric that its fields were typed from, and what somebody else saved in between. */
export function RubricConflict({ edition }: { edition: number }) {
  return (
    <SavedSince
      name="edition"
      from={edition}
      title="Deux textes de cette version"
      other="Le texte enregistré"
      after="Le vôtre est dans les champs ci-dessous : recopiez-y ce que vous gardez de l’autre. Le texte remplacé reste dans le journal d’audit."
      choice={(theirs) => (
        <SubmitButton name="replaces" value={theirs}>
          Enregistrer le mien à la place
        </SubmitButton>
      )}
    >
      {(saved) => `Pendant que vous écriviez, cette version a été enregistrée ${saved ?? ''}. Voici ce que l’autre texte dit autrement que le vôtre :`}
    </SavedSince>
  );
}
