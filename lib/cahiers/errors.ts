/** Refusals of the cahiers domain, with the sentence shown for each. */
export const cahierRefusals = {
  'cahier-not-found': 'Ce cahier n’existe pas ou n’est pas accessible avec votre compte.',
  'call-not-found': 'Cet appel n’existe pas ou n’est pas ouvert à la lecture.',
  'actor-not-found': 'Cet acteur n’existe pas ou vous n’en êtes pas délégué.',
  'actor-kind-refused': 'Cet appel n’est pas ouvert à cette catégorie d’acteur.',
  'call-not-open': 'Cet appel n’est pas encore ouvert.',
  'call-closed':
    'L’appel est clos : le dépôt n’est plus possible. Votre texte est conservé, et vous pouvez demander la réouverture pour ce cahier.',
  'call-cancelled': 'Cet appel a été annulé : il ne reçoit plus de cahier. Votre texte est conservé.',
  'completion-late':
    'La date fixée pour compléter ce cahier est passée. Votre texte est conservé, et vous pouvez demander la réouverture pour ce cahier.',
  'cahier-locked': 'Ce cahier est déposé : il ne peut plus être modifié.',
  'cahier-incomplete': 'Ce cahier n’est pas encore complet : chaque point à reprendre est indiqué.',
  'section-not-found': 'Cette partie du cahier n’existe pas ou n’est pas accessible avec votre compte.',
  'section-too-large': 'Ce texte est trop long pour être enregistré (200 ko au plus pour une partie).',
  'revision-not-found': 'Cette version n’existe plus.',
  'proposal-not-found': 'Cette proposition n’existe pas ou n’est pas accessible avec votre compte.',
  'proposal-not-removable': 'Cette proposition a déjà été déposée : elle peut être retirée, pas supprimée.',
  'proposal-not-withdrawable': 'Cette proposition ne peut plus être retirée : elle est décidée, ou n’a pas été déposée.',
  'proposal-not-amendable': 'Cette proposition n’attend pas de complément, ou la date fixée est passée.',
  'proposal-incomplete': 'Cette proposition n’est pas encore complète : chaque point à reprendre est indiqué.',
  'too-many-proposals': 'Un cahier porte dix propositions au plus.',
  'lead-not-found': 'Cette piste d’action n’existe pas.',
  'transition-refused': 'Cette étape n’est pas possible dans l’état actuel.',
  'reopening-not-needed': 'Ce cahier peut encore être déposé : il n’y a rien à rouvrir.',
  'reopening-pending': 'Une demande de réouverture est déjà à l’étude pour ce cahier.',
  'reopening-not-found': 'Cette demande n’existe pas, a déjà reçu une réponse ou n’est pas accessible avec votre compte.',
  'reopening-until-past': 'La réouverture doit aller jusqu’à un moment à venir.',
} as const;

export type CahierRefusal = keyof typeof cahierRefusals;
