'use client';

import { SettleButtons } from '@/components/form/conflict-notice.tsx';
import { SavedSince } from '@/components/form/saved-since.tsx';

/** The revision of a place that its fields were typed from, and what somebody else saved in between. */
export function PlaceConflict({ revision }: { revision: number }) {
  return (
    <SavedSince
      name="revision"
      from={revision}
      title="Deux textes de ce lieu"
      other="Le texte enregistré"
      after="Le vôtre est dans les champs ci-dessous. Celui que vous ne gardez pas reste dans le journal d’audit : un administrateur peut le retrouver."
      choice={(theirs) => <SettleButtons name="settle" state={theirs} mine="Enregistrer le mien à la place" theirs="Garder l’autre" />}
    >
      {(saved) => `Pendant que vous écriviez, ce lieu a été enregistré${saved ?? ''}. Voici ce que l’autre texte dit autrement que le vôtre :`}
    </SavedSince>
  );
}
