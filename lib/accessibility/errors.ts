/** Refusals of the accessibility domain, with the sentence shown for each. */
export const accessibilityRefusals = {
  'audit-not-found': 'Cet audit n’existe pas ou n’est pas accessible avec votre compte.',
  'audit-published': 'Cet audit est publié : il ne change plus. Pour corriger la déclaration, commencez un nouvel audit.',
  'audit-changed':
    'Une autre personne a modifié cette page depuis que vous l’avez ouverte. Votre texte est toujours là : ouvrez la page dans un autre onglet pour comparer, puis cochez la case qui remplace ce qu’elle a enregistré.',
  'audit-incomplete': 'Cet audit n’est pas encore complet : ce qui manque est dit ci-dessous.',
  'publication-reserved': 'Publier un audit engage l’éditeur du portail : un administrateur s’en charge.',
  'answers-to-mend': 'Certaines réponses sont à corriger.',
} as const;

export type AccessibilityRefusal = keyof typeof accessibilityRefusals;
