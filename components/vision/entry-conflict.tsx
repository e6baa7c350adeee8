'use client';

import { SavedSince } from '@/components/form/saved-since.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';

/** The revision of an entry that its fields were typed from, and what somebody else saved in between. */
export function EntryConflict({ revision }: { revision: number }) {
  return (
    <SavedSince
      name="revision"
      from={revision}
      title="Deux versions de ce texte"
      other="Le texte enregistré"
      after="Le vôtre est dans les champs ci-dessous. Quel que soit votre choix, les deux restent parmi les versions."
      choice={(theirs) => (
        <SubmitButton name="replaces" value={theirs}>
          Enregistrer le mien à la place
        </SubmitButton>
      )}
    >
      {(saved) => `Pendant que vous écriviez, ce texte a été enregistré${saved ?? ''}. Voici ce qu’il dit maintenant :`}
    </SavedSince>
  );
}
