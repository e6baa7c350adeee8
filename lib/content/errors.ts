/** Refusals of the editorial content, with the sentence shown for each. */
export const contentRefusals = {
  'publication-not-found': 'Cette publication n’existe pas ou n’est pas accessible avec votre compte.',
  'publication-changed':
    'Une autre personne a enregistré cette publication depuis que vous l’avez ouverte. Rien n’a été écrasé : comparez les deux textes et choisissez.',
  'publication-too-large': 'Cette publication est trop longue : 300 000 caractères au plus, dans les deux langues ensemble.',
  'publication-refused': 'La publication n’est pas prête. Voici ce qui manque, et où.',
  'title-needed': 'Donnez un titre en français : l’adresse de la page en est tirée.',
  'act-refused': 'La publication n’est pas dans un état qui permet cet acte. Rechargez la page pour voir où elle en est.',
  'nothing-to-publish': 'Ce texte est déjà en ligne, tel quel : il n’y a rien à publier.',
  'slug-fixed': 'Cette page a déjà été en ligne : son adresse ne change plus, pour que les liens restent bons.',
  'slug-refused': 'Écrivez l’adresse avec des lettres sans accent, des chiffres et des traits d’union.',
  'slug-taken': 'Une autre publication de cette sorte a déjà cette adresse.',
  'time-refused': 'Le jour et l’heure de la mise en ligne sont à corriger.',
  'time-past': 'Choisissez un moment à venir.',
  'version-not-found': 'Cette version n’existe pas.',
  'consent-not-found': 'Ce consentement n’existe pas, ou il a déjà été retiré.',
  'consent-needed': 'Aucun consentement valable n’est enregistré pour ce portrait : il ne peut pas être en ligne.',
  'not-a-portrait': 'Seul un portrait demande un consentement.',
  'picture-not-found': 'Cette image n’existe pas ou n’est pas accessible avec votre compte.',
  'picture-missing': 'Choisissez une image avant de l’envoyer.',
  'picture-too-large': 'Cette image dépasse 10 Mo. Réduisez-la, puis envoyez-la de nouveau.',
  'picture-kind-refused': 'Ce fichier n’est pas une image que le portail sait montrer. Envoyez une photo ou un dessin en JPEG, PNG ou WebP.',
  'picture-unreadable': 'Cette image est abîmée, ou bien trop grande : plus de cinquante millions de points. Enregistrez-la de nouveau, puis envoyez-la.',
  'picture-animated': 'Cette image est animée. Envoyez une image fixe : rien ne bouge seul sur le portail.',
  'picture-too-small': 'Cette image est trop petite : il faut au moins 480 points de large et 240 de haut, sans quoi elle serait floue.',
  'too-many-requests': 'Trop d’images en peu de temps. Réessayez dans une heure.',
  'credit-needed': 'Indiquez le crédit de l’image, en 200 caractères au plus.',
  'picture-in-use': 'Cette image est montrée dans une publication ou dans l’une de ses versions : elle ne peut pas être retirée.',
} as const;

export type ContentRefusal = keyof typeof contentRefusals;
