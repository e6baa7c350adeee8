/** Refusals of the territories domain, with the sentence shown for each. */
export const territoryRefusals = {
  'territory-not-found': 'Ce territoire n’existe pas ou n’est pas accessible avec votre compte.',
  'invitation-not-found': 'Cette invitation n’existe pas ou n’est pas accessible avec votre compte.',
  'invitation-over': 'Cette invitation n’attend plus de réponse.',
  'already-edits': 'Cette personne rédige déjà la page de ce territoire.',
  'already-invited': 'Cette adresse est déjà invitée : renvoyez l’invitation plutôt que d’en faire une autre.',
  'successor-named': 'Vous avez déjà désigné quelqu’un : retirez d’abord cette invitation.',
  'too-many-invitations': 'Trop d’invitations en peu de temps. Réessayez plus tard.',
  'too-many-changes': 'Cette règle vient de changer plusieurs fois, et chacun en a été prévenu. Réessayez dans une heure.',
  'name-missing': 'Votre nom manque : les autres personnes qui rédigent doivent savoir qui vous êtes.',
  'mandate-not-found': 'Ce mandat n’existe pas ou n’est pas accessible avec votre compte.',
  'last-editor': 'Après vous, personne ne rédigera cette page : désignez quelqu’un, ou prévenez l’administration du portail en partant.',
} as const;

export type TerritoryRefusal = keyof typeof territoryRefusals;

/** Why a file of contours is not taken; each sentence says what to do. */
export const contourRefusals = {
  'contours-broken': 'Ce fichier n’est pas du JSON lisible : il est tronqué ou abîmé. Téléchargez-le de nouveau, puis recommencez.',
  'contours-not-geojson': 'Ce fichier n’est pas du GeoJSON de communes : il faut une « FeatureCollection », dont chaque entité est une commune.',
  'contours-empty': 'Ce fichier ne contient aucune commune.',
  'contours-projection':
    'Ces coordonnées ne sont pas des degrés en WGS 84. Convertissez le fichier (dans QGIS : Exporter, Sauvegarder les entités sous, SCR « EPSG:4326 » ; ou ogr2ogr -t_srs EPSG:4326), puis recommencez.',
  'contours-swapped': 'Longitude et latitude sont inversées : GeoJSON donne la longitude d’abord. Exportez le fichier de nouveau en WGS 84 (« OGC:CRS84 »), puis recommencez.',
  'contours-no-code': 'Une entité n’a pas de code INSEE : il est attendu dans une propriété « code », « insee » ou « INSEE_COM ».',
  'contours-not-polygons': 'Une commune n’est pas donnée par son contour : il faut des « Polygon » ou des « MultiPolygon », pas des points ni des lignes.',
  'contours-broken-ring': 'Un contour est abîmé : chaque point doit être fait de deux nombres, et un contour d’au moins trois points.',
  'contours-unknown-codes': 'Des codes INSEE du département ne sont connus ni aujourd’hui ni autrefois : vérifiez d’où vient le fichier.',
  'contours-elsewhere': 'Aucune commune de la Mayenne dans ce fichier.',
  'contours-missing': 'Des communes de la Mayenne manquent : il les faut toutes, pour ne pas laisser de trou.',
  'contours-misplaced': 'Des communes ne sont pas là où le portail les connaît : les codes ou les coordonnées ne sont pas les bons.',
  'contours-torn': 'Les communes voisines ne partagent pas leurs limites : prenez des contours qui n’ont pas été simplifiés commune par commune.',
} as const;

export type ContourRefusal = keyof typeof contourRefusals;
