/** Refusals of the identity domain, with the sentence shown for each. */
export const identityRefusals = {
  'too-many-requests': 'Trop de demandes en peu de temps. Réessayez dans un quart d’heure.',
  'person-not-found': 'Cette personne n’existe pas ou n’est pas accessible avec votre compte.',
  'session-not-found': 'Cette session n’existe plus.',
  'attachment-not-found': 'Ce rattachement n’existe pas ou n’est pas accessible avec votre compte.',
  'attachment-ended': 'Ce rattachement est déjà terminé.',
  'already-attached': 'Cette personne a déjà ce rattachement en cours.',
  'last-administrator': 'Il doit rester au moins un administrateur : nommez d’abord quelqu’un d’autre.',
  'demonstration-only': 'Cette page n’existe que dans la démonstration.',
} as const;

export type IdentityRefusal = keyof typeof identityRefusals;
