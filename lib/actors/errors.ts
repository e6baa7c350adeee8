/** Refusals of the actors domain, with the sentence shown for each. */
export const actorRefusals = {
  'sign-in-needed': 'Connectez-vous pour continuer.',
  'actor-not-found': 'Cet acteur n’existe pas ou n’est pas accessible avec votre compte.',
  'answers-to-mend': 'Certaines réponses sont à corriger.',
  'actor-exists': 'Cet acteur est déjà inscrit. Plutôt que de l’inscrire une seconde fois, demandez à ses délégués de le rejoindre.',
  'already-inhabitant': 'Vous êtes déjà inscrit comme habitant ou habitante : une personne ne s’inscrit ainsi qu’une fois.',
  'inhabitant-alone': 'Un habitant ou une habitante parle en son nom : personne d’autre ne le représente.',
  'too-many-requests': 'Trop de demandes en peu de temps. Réessayez dans une heure.',
  'already-delegate': 'Cette personne est déjà déléguée de l’acteur.',
  'already-invited': 'Une invitation attend déjà une réponse à cette adresse.',
  'invitation-not-found': 'Cette invitation n’existe pas ou ne vous est pas adressée.',
  'invitation-over': 'Cette invitation n’est plus valable. Demandez à un délégué de vous inviter de nouveau.',
  'already-requested': 'Votre demande est déjà partie : les délégués de l’acteur ne vous ont pas encore répondu.',
  'request-not-found': 'Cette demande n’existe pas ou n’est pas accessible avec votre compte.',
  'request-decided': 'Cette demande a déjà reçu une réponse, ou a été retirée.',
  'delegate-not-found': 'Ce mandat n’existe pas, est terminé ou n’est pas accessible avec votre compte.',
  'last-delegate':
    'L’acteur resterait sans délégué. Invitez d’abord une personne à prendre le relais et attendez qu’elle accepte, ou prolongez un autre mandat.',
} as const;

export type ActorRefusal = keyof typeof actorRefusals;
