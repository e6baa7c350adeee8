/** Refusals of the calls domain, with the sentence shown for each. */
export const callRefusals = {
  'sign-in-needed': 'Connectez-vous pour continuer.',
  'call-not-found': 'Cet appel n’existe pas ou n’est pas accessible avec votre compte.',
  'answers-to-mend': 'Certaines réponses sont à corriger.',
  'call-incomplete': 'Il manque encore des réponses pour publier cet appel.',
  'call-changed-state': 'Cet appel n’est plus dans l’état où cette action est possible. Rechargez la page.',
  'closing-past': 'La date de clôture est déjà passée : changez-la avant de publier.',
  'questions-closed': 'Cet appel ne prend plus de questions.',
  'too-many-requests': 'Trop de questions en peu de temps. Réessayez dans une heure.',
  'question-not-found': 'Cette question n’existe pas ou n’est pas accessible avec votre compte.',
  'question-unanswered': 'Répondez à la question avant de la publier.',
  'rubric-not-found': 'Cette grille n’existe pas ou n’est pas accessible avec votre compte.',
  'rubric-name-taken': 'Une grille porte déjà ce nom.',
  'rubric-drafted': 'Un brouillon de cette grille est déjà en cours : reprenez-le ou supprimez-le d’abord.',
  'rubric-published': 'Cette version est publiée : elle ne change plus. Préparez une nouvelle version à partir d’elle.',
  'rubric-changed': 'Cette grille a été enregistrée ailleurs entre-temps. Rien n’a été écrasé : lisez l’autre texte, puis choisissez.',
  'rubric-incomplete': 'Il manque encore des textes pour publier cette version.',
} as const;

export type CallRefusal = keyof typeof callRefusals;
