import type { LocalText } from '@/lib/content/types/document.ts';
import type { BlockText } from '@/lib/content/types/home.ts';
import type { PictureUse, TerritoryBlock, TerritoryBlockKind } from '@/lib/content/types/territory-page.ts';

/** What editors call each kind of block. */
export const territoryBlockNames: Readonly<Record<TerritoryBlockKind, string>> = {
  opening: 'Ouverture',
  text: 'Texte',
  figures: 'Chiffres',
  distinctions: 'Distinctions',
  gallery: 'Galerie',
  testimony: 'Témoignage',
  featured: 'LAB ou acteur à l’honneur',
  place: 'Lieu où aller',
  practical: 'Informations pratiques',
  brands: 'Autres marques',
  'own-site': 'Site du territoire',
};

/** How editors tell a block from the others of its kind: a testimony goes by its person, the others by their title. */
export function territoryBlockName(block: TerritoryBlock): string {
  const own = block.kind === 'testimony' ? block.personName : block.kind === 'opening' ? '' : block.title.fr.trim();
  return own === '' ? territoryBlockNames[block.kind] : `${territoryBlockNames[block.kind]}, « ${own} »`;
}

/** Most characters of what is written without a language. */
export const plainLimits = { personName: 120, name: 80, year: 40, url: 300 } as const;
/** Most characters of the description of a picture. */
export const longestAlt = 300;

type Shape = Omit<BlockText, 'key' | 'label' | 'text'>;
const line = (limit: number): Shape => ({ limit, isRequired: true, isLong: false });
const long = (limit: number): Shape => ({ limit, isRequired: true, isLong: true });
const optional = (shape: Shape): Shape => ({ ...shape, isRequired: false });

const text = (key: string, label: string, value: LocalText, shape: Shape): BlockText => ({ key, label, text: value, ...shape });
const titled = ({ title }: TerritoryBlock, shape = line(80)): BlockText => text('title', 'Titre', title, shape);

/** Each item of a list under its rank, as read: « Chiffre 2, légende ». */
function numbered<Item>(
  list: string,
  name: string,
  items: readonly Item[],
  texts: (item: Item) => readonly [key: string, label: string, value: LocalText, shape: Shape][],
): BlockText[] {
  return items.flatMap((item, index) =>
    texts(item).map(([key, label, value, shape]) => text(`${list}.${index}.${key}`, `${name} ${index + 1}, ${label}`, value, shape)),
  );
}

/** Every text of a block in both languages, in the order read; what pictures show is asked with the pictures. */
export function territoryBlockTexts(block: TerritoryBlock): BlockText[] {
  switch (block.kind) {
    case 'opening':
      return [titled(block, line(60)), text('lead', 'Introduction', block.lead, long(300))];
    case 'text':
      return [titled(block), text('body', 'Texte', block.body, long(5000))];
    case 'figures':
      return [
        titled(block),
        ...numbered('figures', 'Chiffre', block.figures, ({ value, label, source }) => [
          ['value', 'valeur', value, line(30)],
          ['label', 'légende', label, line(120)],
          ['source', 'source', source, line(200)],
        ]),
      ];
    case 'distinctions':
      return [
        titled(block),
        ...numbered('distinctions', 'Distinction', block.distinctions, ({ date, name, about }) => [
          ['date', 'date', date, line(40)],
          ['name', 'nom', name, line(140)],
          ['about', 'ce qu’elle récompense', about, optional(long(400))],
        ]),
        text('source', 'Source', block.source, optional(line(200))),
      ];
    case 'gallery':
      return [titled(block)];
    case 'testimony':
      return [
        titled(block, optional(line(80))),
        text('role', 'Qui est la personne', block.role, line(140)),
        text('quote', 'Ses mots', block.quote, long(800)),
      ];
    case 'featured':
    case 'place':
      return [titled(block, optional(line(80))), text('text', 'Texte', block.text, optional(long(400)))];
    case 'practical':
      return [
        titled(block),
        ...numbered('items', 'Ligne', block.items, ({ term, details }) => [
          ['term', 'sujet', term, line(60)],
          ['details', 'ce qu’il faut savoir', details, long(400)],
        ]),
      ];
    case 'brands':
      return [
        titled(block),
        text('lead', 'Introduction', block.lead, optional(long(400))),
        ...numbered('brands', 'Marque', block.brands, ({ about }) => [['about', 'ce qu’elle est', about, optional(long(400))]]),
        text('source', 'Source', block.source, optional(line(200))),
      ];
    case 'own-site':
      return [
        titled(block, optional(line(80))),
        text('text', 'Texte', block.text, optional(long(400))),
        text('label', 'Mots du lien', block.label, line(60)),
      ];
  }
}

export interface PlainText {
  /** Path in the block: `figures.0.year`. */
  key: string;
  label: string;
  text: string;
  limit: number;
  isRequired: boolean;
}

const plain = (key: string, label: string, value: string, limit: number, isRequired = true): PlainText => ({ key, label, text: value, limit, isRequired });

/** What a block holds that has no language: names, years, addresses. */
export function territoryBlockPlainTexts(block: TerritoryBlock): PlainText[] {
  switch (block.kind) {
    case 'figures':
      return block.figures.map(({ year }, index) => plain(`figures.${index}.year`, `Chiffre ${index + 1}, année`, year, plainLimits.year));
    case 'testimony':
      return [plain('personName', 'Nom de la personne', block.personName, plainLimits.personName)];
    case 'brands':
      return block.brands.flatMap(({ name, url }, index) => [
        plain(`brands.${index}.name`, `Marque ${index + 1}, nom`, name, plainLimits.name),
        plain(`brands.${index}.url`, `Marque ${index + 1}, adresse`, url, plainLimits.url, false),
      ]);
    case 'own-site':
      return [plain('url', 'Adresse', block.url, plainLimits.url)];
    default:
      return [];
  }
}

/** Every picture of a block with its path in the block: `picture`, `pictures.2`. */
export function territoryBlockPictures(block: TerritoryBlock): { key: string; label: string; picture: PictureUse }[] {
  if (block.kind === 'gallery') {
    return block.pictures.map((picture, index) => ({ key: `pictures.${index}`, label: `Image ${index + 1}`, picture }));
  }
  return 'picture' in block && block.picture ? [{ key: 'picture', label: 'Image', picture: block.picture }] : [];
}
