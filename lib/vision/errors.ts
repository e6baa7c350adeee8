/** Refusals of the vision, with the sentence shown for each. */
export const visionRefusals = {
  'entry-not-found': 'Ce texte n’existe pas ou n’est pas accessible avec votre compte.',
  'entry-changed': 'Une autre personne a enregistré ce texte pendant que vous l’écriviez. Le vôtre est dans les champs, pas encore enregistré.',
  'entry-unchanged': 'Rien n’a changé dans ce texte.',
  'entry-retired': 'Ce texte est retiré : remettez-le d’abord en place.',
  'entry-not-retired': 'Ce texte est déjà en place.',
  'kind-fixed': 'Le document fondateur fixe le nombre et l’ordre de ces textes : ils se modifient, sans s’ajouter ni se retirer.',
  'group-not-found': 'Ce texte n’a pas sa place ici. Revenez à la liste et recommencez.',
  'no-room-to-move': 'Ce texte est déjà au bout de sa liste.',
  'revision-not-found': 'Cette version n’existe pas.',
} as const;

export type VisionRefusal = keyof typeof visionRefusals;
