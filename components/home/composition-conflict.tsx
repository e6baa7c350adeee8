'use client';

import { SettleButtons } from '@/components/form/conflict-notice.tsx';
import { SavedSince } from '@/components/form/saved-since.tsx';

/** The revision of the home that its fields were typed from, and what somebody else saved in between. */
export function CompositionConflict({ revision }: { revision: number }) {
  return (
    <SavedSince
      name="revision"
      from={revision}
      title="Deux compositions de l’accueil"
      other="L’autre composition"
      after="La vôtre est dans les champs ci-dessous. Quel que soit votre choix, les deux restent parmi les versions."
      choice={(theirs) => <SettleButtons name="act" state={theirs} mine="Garder la mienne" theirs="Prendre l’autre" />}
    >
      {(saved) => `Pendant que vous composiez, l’accueil a été enregistré${saved ?? ''}. Voici ce que l’autre composition dit autrement :`}
    </SavedSince>
  );
}
