import type { AddedKind, ListedKind } from '@/lib/content/rules/territory-composition.ts';
import type { TerritoryBlockKind } from '@/lib/content/types/territory-page.ts';

/** What each kind of block is for, where an editor chooses one. */
export const blockPurposes: Readonly<Record<AddedKind, string>> = {
  text: 'Un titre, quelques paragraphes, une image si vous voulez.',
  figures: 'Des nombres à retenir, chacun avec son année et sa source.',
  distinctions: 'Prix, labels, appels à projets gagnés, avec leur date.',
  gallery: 'Des photos, chacune décrite pour qui ne la voit pas.',
  testimony: 'Les mots d’une personne, qui a donné son accord.',
  featured: 'Un LAB ou un acteur du portail, avec un lien vers sa page.',
  place: 'Un tiers-lieu, une maison d’accueil, un site à visiter.',
  practical: 'Accueil, horaires, adresse, transports : ce que l’on cherche.',
  brands: 'Les autres marques qui vivent ici, côte à côte avec celle de la Mayenne.',
  'own-site': 'Le chemin vers le site de votre territoire.',
};

/** What a person reads before filling in a block. */
export const blockAdvice: Partial<Readonly<Record<TerritoryBlockKind, string>>> = {
  opening: 'Ce que l’on lit en premier. Sans image, la page s’ouvre sur le dessin de votre territoire.',
  figures: 'Écrivez chaque nombre comme dans sa source ; si deux sources diffèrent, montrez les deux.',
  distinctions: 'La plus récente ou la plus parlante d’abord.',
  testimony: 'La page ne montre ces mots que tant qu’un consentement à ce nom est valable.',
  brands: 'La marque Mayenne n’en remplace aucune : elle s’appuie à côté de chacune.',
};

/** One part of a block, for the buttons and titles of its list. */
export const partWords: Readonly<Record<ListedKind, { one: string; add: string; none: string }>> = {
  figures: { one: 'Chiffre', add: 'Ajouter un chiffre', none: 'Aucun chiffre pour l’instant.' },
  distinctions: { one: 'Distinction', add: 'Ajouter une distinction', none: 'Aucune distinction pour l’instant.' },
  gallery: { one: 'Image', add: 'Ajouter cette image', none: 'Aucune image pour l’instant.' },
  practical: { one: 'Ligne', add: 'Ajouter une ligne', none: 'Aucune ligne pour l’instant.' },
  brands: { one: 'Marque', add: 'Ajouter une marque', none: 'Aucune marque pour l’instant.' },
};

/** Help of the fields, by the kind of their block and their path in it, whatever the rank of their part. */
export const fieldHelp: Readonly<Record<string, string>> = {
  'opening.title': 'Le nom du territoire, ou une phrase qui le dit.',
  'opening.lead': 'Deux ou trois phrases, pour donner envie de lire la suite.',
  'figures.figures.*.value': 'Comme dans la source : « 16 409 », « inférieur à 5 % ».',
  'figures.figures.*.label': 'Ce que dit ce nombre : « habitants ».',
  'figures.figures.*.year': 'L’année ou la date du nombre.',
  'figures.figures.*.source': 'Qui l’a publié, et dans quel document.',
  'distinctions.distinctions.*.date': 'Année ou date, comme dans la source : « 2015 et 2016 ».',
  'distinctions.distinctions.*.about': 'Ce qu’elle récompense, et qui la donne.',
  'testimony.personName': 'Tel qu’il est écrit dans son consentement.',
  'testimony.role': 'Ce qui dit d’où elle parle : « boulangère à Villaines-la-Juhel ».',
  'testimony.quote': 'Ses mots exacts, sans guillemets : la page les ajoute.',
  'practical.items.*.term': '« Accueil », « Horaires », « Venir en train ».',
  'brands.brands.*.url': 'L’adresse complète de son site, si elle en a un : https://…',
  'own-site.label': 'Ce que dit le lien : « Aller sur le site de la communauté de communes ».',
  'own-site.url': 'L’adresse complète : https://…',
};

/** The order in which the fields of a part are asked. */
export const partOrder: readonly string[] = ['date', 'value', 'name', 'label', 'year', 'term', 'details', 'about', 'url', 'source'];

export function helpOf(kind: TerritoryBlockKind, key: string): string | undefined {
  return fieldHelp[`${kind}.${key.replace(/\.\d+\./, '.*.')}`];
}
