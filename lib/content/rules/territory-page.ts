import { addressKind } from '@/lib/content/rules/addresses.ts';
import { markdownFaults, markdownPictureIds } from '@/lib/content/rules/markdown.ts';
import { colourFault } from '@/lib/content/rules/territory-colour.ts';
import {
  longestAlt,
  territoryBlockName,
  territoryBlockPictures,
  territoryBlockPlainTexts,
  territoryBlockTexts,
} from '@/lib/content/rules/territory-texts.ts';
import { firstBlockTooMany, mostPictures } from '@/lib/content/rules/territory-weight.ts';
import type { DocumentRules } from '@/lib/content/types/document-rules.ts';
import type { DocumentField, Language } from '@/lib/content/types/document.ts';
import type { PictureUse, TerritoryBlock, TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

const languages: readonly Language[] = ['fr', 'en'];
const inLanguage: Readonly<Record<Language, string>> = { fr: 'en français', en: 'en anglais' };
const isEmpty = (text: string) => text.trim() === '';

/** The blocks that the public may see, in the order shown. */
export function visibleTerritoryBlocks({ blocks }: TerritoryPageDocument): TerritoryBlock[] {
  return blocks.filter(({ hidden }) => !hidden);
}

/** Name of an input in the form of the page: the block it belongs to, then its path in the block. */
export function territoryBlockField({ id }: { id: string }, path: string): string {
  return `blocks.${id}.${path}`;
}

/** An address of another site, over a connection that cannot be read on the way. */
export function isSecureSite(address: string): boolean {
  return addressKind(address) === 'external' && /^https:/i.test(address);
}

const placeOf = (block: TerritoryBlock, label: string) => `${territoryBlockName(block)}, ${label.toLowerCase()}`;
const fault = (block: TerritoryBlock, path: string, message: string): FieldRefusal => ({ field: territoryBlockField(block, path), message });
const tooLong = (limit: number, length: number) => `${limit} caractères au plus, il y en a ${length}.`;

function textFaults(block: TerritoryBlock): FieldRefusal[] {
  return territoryBlockTexts(block).flatMap(({ key, label, text, limit, isRequired }) =>
    languages.flatMap((language) => {
      const { length } = text[language].trim();
      const path = `${key}.${language}`;
      if (isRequired && language === 'fr' && length === 0) return [fault(block, path, `${placeOf(block, label)} : écrivez-le en français.`)];
      if (length > limit) return [fault(block, path, `${placeOf(block, label)} ${inLanguage[language]} : ${tooLong(limit, length)}`)];
      return [];
    }),
  );
}

function plainFaults(block: TerritoryBlock): FieldRefusal[] {
  return territoryBlockPlainTexts(block).flatMap(({ key, label, text, limit, isRequired }) => {
    const place = placeOf(block, label);
    if (isRequired && isEmpty(text)) return [fault(block, key, `${place} : à remplir.`)];
    if (text.length > limit) return [fault(block, key, `${place} : ${tooLong(limit, text.length)}`)];
    if (/(?:^|\.)url$/.test(key) && !isEmpty(text) && !isSecureSite(text)) {
      return [fault(block, key, `${place} : donnez l’adresse complète d’un site, qui commence par https://.`)];
    }
    return [];
  });
}

/** The description of a picture in each language, under the name of its input. */
function altFaults(field: string, place: string, { alt }: PictureUse): FieldRefusal[] {
  return languages.flatMap((language) => {
    const { length } = alt[language].trim();
    if (language === 'fr' && length === 0) {
      return [{ field: `${field}.alt.fr`, message: `${place} : décrivez l’image en français, pour celles et ceux qui ne la voient pas.` }];
    }
    return length > longestAlt ? [{ field: `${field}.alt.${language}`, message: `${place}, description ${inLanguage[language]} : ${tooLong(longestAlt, length)}` }] : [];
  });
}

function pictureFaults(block: TerritoryBlock): FieldRefusal[] {
  return territoryBlockPictures(block).flatMap(({ key, label, picture }) => altFaults(territoryBlockField(block, key), placeOf(block, label), picture));
}

/** The first part of a block made of several, and of which one at least must be there. */
const lists = {
  figures: ['figures', 'un chiffre'],
  distinctions: ['distinctions', 'une distinction'],
  gallery: ['pictures', 'une image'],
  practical: ['items', 'une ligne'],
  brands: ['brands', 'une marque'],
} as const satisfies Partial<Record<TerritoryBlock['kind'], readonly [path: string, what: string]>>;

function countOf(block: Extract<TerritoryBlock, { kind: keyof typeof lists }>): number {
  switch (block.kind) {
    case 'figures':
      return block.figures.length;
    case 'distinctions':
      return block.distinctions.length;
    case 'gallery':
      return block.pictures.length;
    case 'practical':
      return block.items.length;
    case 'brands':
      return block.brands.length;
  }
}

function ownFaults(block: TerritoryBlock): FieldRefusal[] {
  const name = territoryBlockName(block);
  switch (block.kind) {
    case 'figures':
    case 'distinctions':
    case 'gallery':
    case 'practical':
    case 'brands': {
      const [path, what] = lists[block.kind];
      return countOf(block) > 0 ? [] : [fault(block, path, `${name} : ajoutez au moins ${what}, ou masquez le bloc.`)];
    }
    case 'text':
      return languages.flatMap((language) => markdownFaults(block.body[language]).map((message) => fault(block, `body.${language}`, `${name} : ${message}`)));
    case 'featured':
      return block.slug === '' ? [fault(block, 'slug', `${name} : choisissez le LAB ou l’acteur, ou masquez le bloc.`)] : [];
    case 'place':
      return block.slug === '' ? [fault(block, 'slug', `${name} : choisissez le lieu, ou masquez le bloc.`)] : [];
    default:
      return [];
  }
}

/** A page is read in a go, on a phone and over a poor network: what would make it longer or heavier than that. */
function weightFaults(page: TerritoryPageDocument): FieldRefusal[] {
  const tooMany = firstBlockTooMany(page);
  const shown = visibleTerritoryBlocks(page);
  const pictures = shown.flatMap((block) => territoryBlockPictures(block).map(() => block));
  const beyond = pictures[mostPictures];
  return [
    ...(tooMany ? [fault(tooMany, 'shown', `${territoryBlockName(tooMany)} : à partir d’ici, la page est trop longue. Raccourcissez-la, ou masquez un bloc.`)] : []),
    ...(beyond
      ? [fault(beyond, 'shown', `${territoryBlockName(beyond)} : ${mostPictures} images au plus dans une page, il y en a ${pictures.length}. Retirez-en, ou masquez un bloc.`)]
      : []),
  ];
}

function faults({ colour, logo, blocks }: TerritoryPageDocument): FieldRefusal[] {
  const ofColour = colourFault(colour);
  return [
    ...(ofColour === null ? [] : [{ field: 'colour', message: ofColour }]),
    ...(logo ? altFaults('logo', 'Logo', logo) : []),
    ...visibleTerritoryBlocks({ colour, logo, blocks }).flatMap((block) => [
      ...textFaults(block),
      ...plainFaults(block),
      ...pictureFaults(block),
      ...ownFaults(block),
    ]),
    ...weightFaults({ colour, logo, blocks }),
  ];
}

/** Where a page shows a picture: the name of its input, and its place in words. */
export interface PicturePlace {
  id: string;
  field: string;
  place: string;
}

/** Every place where the logo and these blocks show a picture, those within a text included. */
export function picturePlaces({ logo }: Pick<TerritoryPageDocument, 'logo'>, blocks: readonly TerritoryBlock[]): PicturePlace[] {
  return [
    ...(logo ? [{ id: logo.id, field: 'logo', place: 'Logo' }] : []),
    ...blocks.flatMap((block) => [
      ...territoryBlockPictures(block).map(({ key, label, picture }) => ({ id: picture.id, field: territoryBlockField(block, key), place: placeOf(block, label) })),
      ...(block.kind === 'text' ? languages.flatMap((language) => withinBody(block, language)) : []),
    ]),
  ];
}

function withinBody(block: Extract<TerritoryBlock, { kind: 'text' }>, language: Language): PicturePlace[] {
  const field = territoryBlockField(block, `body.${language}`);
  return markdownPictureIds(block.body[language]).map((id) => ({ id, field, place: placeOf(block, `image du texte ${inLanguage[language]}`) }));
}

function pictureIds(page: TerritoryPageDocument): string[] {
  return [...new Set(picturePlaces(page, page.blocks).map(({ id }) => id))];
}

function fields(page: TerritoryPageDocument): DocumentField[] {
  const { colour, logo, blocks } = page;
  const plain = (key: string, label: string, text: string): DocumentField => ({ key, label, language: null, text });
  const both = (key: string, label: string, text: Readonly<Record<Language, string>>) =>
    languages.map((language): DocumentField => ({ key: `${key}.${language}`, label, language, text: text[language] }));
  const order = blocks.map((block) => `${territoryBlockName(block)}${block.hidden ? ' (masqué)' : ''}`).join('\n');
  return [
    plain('order', 'Ordre des blocs', order),
    plain('colour', 'Couleur', colour),
    ...(logo ? [plain('logo.id', 'Logo', logo.id), ...both('logo.alt', 'Description du logo', logo.alt)] : []),
    ...blocks.flatMap((block) => [
      ...territoryBlockTexts(block).flatMap(({ key, label, text }) => both(territoryBlockField(block, key), placeOf(block, label), text)),
      ...territoryBlockPlainTexts(block).map(({ key, label, text }) => plain(territoryBlockField(block, key), placeOf(block, label), text)),
      ...choices(block).map(([key, label, text]) => plain(territoryBlockField(block, key), placeOf(block, label), text)),
      ...territoryBlockPictures(block).flatMap(({ key, label, picture }) => [
        plain(territoryBlockField(block, `${key}.id`), placeOf(block, label), picture.id),
        ...both(territoryBlockField(block, `${key}.alt`), `${placeOf(block, label)}, description`, picture.alt),
      ]),
    ]),
  ];
}

/** What an editor chose in a block, beside its texts. */
function choices(block: TerritoryBlock): [key: string, label: string, text: string][] {
  switch (block.kind) {
    case 'featured':
      return [['subject', 'Ce qui est à l’honneur', block.subject === 'lab' ? 'un LAB' : 'un acteur'], ['slug', 'Choix', block.slug]];
    case 'place':
      return [['slug', 'Choix', block.slug]];
    default:
      return [];
  }
}

function missingEnglish(page: TerritoryPageDocument): string[] {
  const isMissing = ({ fr, en }: Readonly<Record<Language, string>>) => !isEmpty(fr) && isEmpty(en);
  return [
    ...(page.logo && isMissing(page.logo.alt) ? ['Logo, description'] : []),
    ...visibleTerritoryBlocks(page).flatMap((block) => [
      ...territoryBlockTexts(block).filter(({ text }) => isMissing(text)).map(({ label }) => placeOf(block, label)),
      ...territoryBlockPictures(block).filter(({ picture }) => isMissing(picture.alt)).map(({ label }) => `${placeOf(block, label)}, description`),
    ]),
  ];
}

/** The page of a territory, as the publication use-cases see it. */
export const territoryPageRules: DocumentRules<TerritoryPageDocument> = {
  faults,
  pictureIds,
  fields,
  missingEnglish,
  title: ({ blocks }) => {
    const title = blocks.find(({ kind }) => kind === 'opening')?.title;
    return title?.fr.trim() || title?.en.trim() || 'Sans titre';
  },
};
