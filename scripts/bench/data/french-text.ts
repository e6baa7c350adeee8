import type { Random } from './seeded.ts';

const subjects = [
  'La conciergerie partagée', 'Le réseau des tiers-lieux', 'L’atelier de réparation', 'Une navette solidaire', 'Le verger communal',
  'La maison des jeunes apprentis', 'Le guichet des nouveaux habitants', 'Une filière locale du lin', 'La plateforme de covoiturage',
  'Le fonds de prêt de matériel', 'L’école des savoir-faire', 'Une boucle cyclable', 'La cuisine mobile', 'Le dispensaire itinérant',
  'Un parrainage entre entreprises', 'La brigade du numérique', 'Le chantier d’insertion', 'Une résidence d’artisans', 'La halle paysanne',
  'Le bureau des saisonniers',
];
const verbs = [
  'accompagne', 'rassemble', 'relie', 'met en commun', 'forme', 'accueille', 'fait connaître', 'expérimente avec', 'soutient', 'équipe',
  'mobilise', 'consulte', 'rapproche', 'héberge', 'conseille',
];
const objects = [
  'les familles qui arrivent', 'les petites communes', 'les exploitants agricoles', 'les apprentis du bâtiment', 'les associations du bourg',
  'les commerçants du centre', 'les retraités isolés', 'les entreprises industrielles', 'les soignants libéraux', 'les lycéens professionnels',
  'les bénévoles des clubs', 'les visiteurs de la rivière', 'les demandeurs d’emploi', 'les locataires du parc social', 'les artisans d’art',
  'les éleveurs laitiers', 'les étudiants alternants', 'les aidants familiaux',
];
const manners = [
  'pendant trois saisons', 'dans chaque canton', 'avec un budget équilibré', 'au plus près des besoins', 'sans créer de structure nouvelle',
  'grâce à un véhicule partagé', 'autour d’un calendrier commun', 'en s’appuyant sur la médiathèque', 'le long du chemin de halage',
  'par des rencontres mensuelles', 'avec des outils libres', 'dans une ancienne gare', 'à l’échelle de deux intercommunalités',
  'en mesurant les effets chaque semestre',
];

const syllables = ['bo', 'cha', 'de', 'fi', 'gra', 'lou', 'ma', 'nei', 'pra', 'que', 'ra', 'sou', 'tre', 'val', 'vi', 'zan', 'ber', 'lon', 'mi', 'ter'];

/** One of 8,000 invented words: a few come often, most of them almost never, as in any language. */
export function rareWord(random: Random): string {
  const count = syllables.length;
  const rank = Math.floor(count ** 3 * (random.below(1000) / 1000) ** 2);
  return [Math.floor(rank / count ** 2), Math.floor(rank / count) % count, rank % count].map((place) => syllables[place]).join('');
}

/** A title of a few words. */
export function title(random: Random): string {
  return `${random.pick(subjects)} pour ${random.pick(objects)}`;
}

/** About fifteen words that end with a full stop, four of them rare. */
export function sentence(random: Random): string {
  const rare = () => rareWord(random);
  return random.below(2) === 0
    ? `${random.pick(subjects)} de ${rare()} ${random.pick(verbs)} ${random.pick(objects)}, ${rare()}, ${rare()} et ${rare()}.`
    : `Entre ${rare()} et ${rare()}, ${rare()} ${random.pick(verbs)} ${rare()} ${random.pick(manners)}.`;
}

/** Paragraphs of five sentences, about 400 characters each. */
export function paragraphs(random: Random, count: number): string {
  return Array.from({ length: count }, () => Array.from({ length: 5 }, () => sentence(random)).join(' ')).join('\n\n');
}
