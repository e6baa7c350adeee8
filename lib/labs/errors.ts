/** Refusals of the LABs, with the sentence shown for each. */
export const labRefusals = {
  'lab-not-found': 'Ce LAB n’existe pas ou n’est pas accessible avec votre compte.',
  'lab-changed': 'Une autre personne a modifié cette page depuis que vous l’avez ouverte. Votre texte est toujours là : rechargez la page dans un autre onglet pour comparer, puis enregistrez de nouveau.',
  'transition-refused': 'Le LAB n’est pas dans un état qui permet cet acte. Rechargez la page pour voir où il en est.',
  'note-needed': 'Dites en quelques mots pourquoi : c’est ce que le public lira.',
  'lessons-needed': 'Un LAB s’arrête avec ses enseignements : écrivez ce que l’expérience a appris.',
  'start-needed': 'Indiquez le premier jour de l’expérimentation.',
  'end-refused': 'La fin doit venir après la fin prévue aujourd’hui et au plus tard 36 mois après le début.',
  'plan-needed': 'Le plan doit compter au moins un jalon avant le démarrage.',
  'plan-frozen': 'Le plan est figé depuis le démarrage : suivez ses jalons sans les changer.',
  'milestone-not-found': 'Ce jalon n’existe pas.',
  'need-not-found': 'Ce besoin n’existe pas.',
  'picture-refused': 'Choisissez une image PNG, JPEG ou WebP.',
  'alternative-needed': 'Décrivez l’image en une phrase, pour celles et ceux qui ne la voient pas.',
  'carrier-known': 'Cette personne porte déjà ce LAB.',
  'carrier-not-found': 'Cette personne ne porte pas ce LAB.',
  'last-carrier': 'Un LAB garde au moins un porteur : ajoutez quelqu’un d’abord.',
} as const;

export type LabRefusal = keyof typeof labRefusals;
