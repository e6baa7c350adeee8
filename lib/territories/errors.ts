/** Refusals of the territories domain, with the sentence shown for each. */
export const territoryRefusals = {
  'territory-not-found': 'Ce territoire n’existe pas ou n’est pas accessible avec votre compte.',
  'invitation-not-found': 'Cette invitation n’existe pas ou n’est pas accessible avec votre compte.',
  'invitation-over': 'Cette invitation n’attend plus de réponse.',
  'already-edits': 'Cette personne rédige déjà la page de ce territoire.',
  'already-invited': 'Cette adresse est déjà invitée : renvoyez l’invitation plutôt que d’en faire une autre.',
  'successor-named': 'Vous avez déjà désigné quelqu’un : retirez d’abord cette invitation.',
  'too-many-invitations': 'Trop d’invitations en peu de temps. Réessayez plus tard.',
  'name-missing': 'Votre nom manque : les autres personnes qui rédigent doivent savoir qui vous êtes.',
  'mandate-not-found': 'Ce mandat n’existe pas ou n’est pas accessible avec votre compte.',
  'last-editor': 'Après vous, personne ne rédigera cette page : désignez quelqu’un, ou prévenez l’administration du portail en partant.',
} as const;

export type TerritoryRefusal = keyof typeof territoryRefusals;
