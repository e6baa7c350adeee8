/** Refusals of the files domain, with the sentence shown for each. */
export const fileRefusals = {
  'file-not-found': 'Ce fichier n’existe pas ou n’est pas accessible avec votre compte.',
  'file-missing': 'Choisissez un fichier avant de l’envoyer.',
  'file-empty': 'Ce fichier est vide : il n’a pas été enregistré.',
  'file-too-large': 'Ce fichier dépasse 10 Mo. Réduisez-le (une image moins grande, un PDF compressé) puis envoyez-le de nouveau.',
  'file-kind-refused':
    'Ce genre de fichier n’est pas accepté. Envoyez un PDF, une image (PNG, JPEG, WebP, GIF) ou un document bureautique (ODT, ODS, ODP, DOCX, XLSX, PPTX).',
  'file-renamed':
    'Le contenu de ce fichier ne correspond pas à la fin de son nom. Enregistrez-le dans le format annoncé, sans seulement le renommer.',
  'file-has-macros': 'Ce document contient des macros. Enregistrez-le sans macro (DOCX, XLSX, PPTX, ODT, ODS ou ODP), puis envoyez-le.',
} as const;

export type FileRefusal = keyof typeof fileRefusals;
