/** Refusals of the places, with the sentence shown for each. */
export const placeRefusals = {
  'place-not-found': 'Ce lieu n’existe pas ou n’est pas accessible avec votre compte.',
  'place-changed':
    'Une autre personne a enregistré ce lieu depuis que vous l’avez ouvert. Rien n’a été écrasé\u202f: lisez son texte et choisissez.',
  'answers-to-mend': 'Certaines réponses sont à corriger.',
  'place-unready': 'Ce lieu n’est pas prêt à être publié. Voici ce qui manque, et où.',
  'act-refused': 'Ce lieu n’est pas dans un état qui permet cet acte. Rechargez la page pour voir où il en est.',
} as const;

export type PlaceRefusal = keyof typeof placeRefusals;
