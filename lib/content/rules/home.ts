import { blockName, blockTexts } from '@/lib/content/rules/home-texts.ts';
import { markdownFaults, markdownPictureIds } from '@/lib/content/rules/markdown.ts';
import type { DocumentRules } from '@/lib/content/types/document-rules.ts';
import type { DocumentField, Language } from '@/lib/content/types/document.ts';
import type { HomeBlock, HomeDocument } from '@/lib/content/types/home.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

const languages: readonly Language[] = ['fr', 'en'];
const inLanguage: Readonly<Record<Language, string>> = { fr: 'en français', en: 'en anglais' };
const isEmpty = (text: string) => text.trim() === '';

/** The blocks that the public may see, in the order shown. */
export function visibleBlocks({ blocks }: HomeDocument): HomeBlock[] {
  return blocks.filter(({ hidden }) => !hidden);
}

/** Name of an input in the form of the home: the block it belongs to, then its path in the block. */
export function blockField(block: HomeBlock, key: string): string {
  return `blocks.${block.id}.${key}`;
}

/** An address of the portal: a button of the home leads nowhere else. */
export function isOwnPath(path: string): path is `/${string}` {
  return /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/.test(path);
}

function textFaults(block: HomeBlock): FieldRefusal[] {
  return blockTexts(block).flatMap(({ key, label, text, limit, isRequired }) =>
    languages.flatMap((language) => {
      const field = blockField(block, `${key}.${language}`);
      const place = `${blockName(block)}, ${label.toLowerCase()}`;
      const { length } = text[language].trim();
      if (isRequired && language === 'fr' && length === 0) return [{ field, message: `${place} : écrivez-le en français.` }];
      if (length > limit) return [{ field, message: `${place} ${inLanguage[language]} : ${limit} caractères au plus, il y en a ${length}.` }];
      return [];
    }),
  );
}

/** The home is drawn, and light: its free texts hold no picture. */
function bodyFaults(body: string): string[] {
  const pictures = markdownPictureIds(body).length > 0 ? ['retirez les images, que l’accueil ne montre pas.'] : [];
  return [...markdownFaults(body), ...pictures];
}

function ownFaults(block: HomeBlock): FieldRefusal[] {
  const say = (key: string, message: string) => [{ field: blockField(block, key), message: `${blockName(block)} : ${message}` }];
  switch (block.kind) {
    case 'opening':
      return isOwnPath(block.buttonPath)
        ? []
        : say('buttonPath', 'donnez l’adresse d’une page du portail, telle que /demarche.');
    case 'figures':
      return block.population || block.figures.length > 0 ? [] : say('population', 'choisissez au moins un chiffre, ou masquez le bloc.');
    case 'text':
      return languages.flatMap((language) => bodyFaults(block.body[language]).flatMap((message) => say(`body.${language}`, message)));
    default:
      return [];
  }
}

function faults(home: HomeDocument): FieldRefusal[] {
  const hiddenOpening = home.blocks
    .filter(({ kind, hidden }) => kind === 'opening' && hidden)
    .map((block) => ({ field: blockField(block, 'shown'), message: 'L’ouverture porte le titre de la page : elle ne peut pas être masquée.' }));
  return [...hiddenOpening, ...visibleBlocks(home).flatMap((block) => [...textFaults(block), ...ownFaults(block)])];
}

/** What an editor chose in a block, beside its texts. */
function choices(block: HomeBlock): [key: string, label: string, text: string][] {
  switch (block.kind) {
    case 'opening':
      return [['buttonPath', 'Adresse du bouton', block.buttonPath]];
    case 'figures':
      return [
        ['population', 'Population', block.population ? 'montrée' : 'absente'],
        ['figures', 'Chiffres choisis', block.figures.join(', ')],
      ];
    case 'labs':
      return [['labs', 'LABs mis en avant', block.labs.join(', ')]];
    case 'words':
      return [['portraits', 'Portraits choisis', block.portraits.join(', ')]];
    default:
      return [];
  }
}

function fields({ blocks }: HomeDocument): DocumentField[] {
  const order: DocumentField = {
    key: 'order',
    label: 'Ordre des blocs',
    language: null,
    text: blocks.map((block) => `${blockName(block)}${block.hidden ? ' (masqué)' : ''}`).join('\n'),
  };
  return [
    order,
    ...blocks.flatMap((block) => [
      ...blockTexts(block).flatMap(({ key, label, text }) =>
        languages.map((language) => ({
          key: blockField(block, `${key}.${language}`),
          label: `${blockName(block)}, ${label.toLowerCase()}`,
          language,
          text: text[language],
        })),
      ),
      ...choices(block).map(([key, label, text]) => ({ key: blockField(block, key), label, language: null, text })),
    ]),
  ];
}

function missingEnglish(home: HomeDocument): string[] {
  return visibleBlocks(home).flatMap((block) =>
    blockTexts(block)
      .filter(({ text }) => !isEmpty(text.fr) && isEmpty(text.en))
      .map(({ label }) => `${blockName(block)}, ${label.toLowerCase()}`),
  );
}

/** The home, as the publication use-cases see it. */
export const homeRules: DocumentRules<HomeDocument> = { faults, pictureIds: () => [], fields, missingEnglish, title: () => 'Accueil' };
