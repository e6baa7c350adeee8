import { addressKind } from '@/lib/content/rules/addresses.ts';
import { articleHtml, type ArticleHtml } from '@/lib/content/rules/markdown-html.ts';
import type { Language } from '@/lib/content/types/document.ts';
import type { TerritoryBlock, TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';

/**
 * Elements that the composed part of a page may hold: what the budget of a page to read (300) leaves it beside the
 * header, the footer, and the short part about what is alive there.
 */
export const mostElements = 120;
/** Pictures beside the logo: each is a request of the 15 that a first visit may make. */
export const mostPictures = 6;

/** Of a picture: itself, its source and its image. */
const picture = 3;
/** Same, in a figure with who made it. */
const creditedPicture = picture + 2;
/** A section and its heading. */
const section = 2;

const languages: readonly Language[] = ['fr', 'en'];
const isThere = ({ fr, en }: Readonly<Record<Language, string>>) => fr.trim() !== '' || en.trim() !== '';
const one = (is: boolean) => (is ? 1 : 0);

function elementsIn(node: ArticleHtml): number {
  const inside = 'children' in node ? node.children.reduce((sum, child) => sum + elementsIn(child), 0) : 0;
  if (node.type !== 'element') return inside;
  if (node.tagName === 'img') return inside + creditedPicture;
  // A link to another site says so, for who does not see it.
  const { href } = node.properties;
  return inside + (typeof href === 'string' && addressKind(href) === 'external' ? 2 : 1);
}

/** Elements of a block as components/territories/page shows it, in the language in which it is the heaviest. */
export function blockElements(block: TerritoryBlock): number {
  switch (block.kind) {
    case 'opening':
      // Two boxes, kind, name, three facts in a list; then what its editors say.
      return 12 + one(isThere(block.title)) + one(isThere(block.lead)) + (block.picture ? picture + 1 : 1);
    case 'text':
      return section + 1 + Math.max(...languages.map((language) => elementsIn(articleHtml(block.body[language])))) + (block.picture ? creditedPicture : 0);
    case 'figures':
      return section + 1 + 3 * block.figures.length;
    case 'distinctions':
      return section + 1 + block.distinctions.reduce((sum, { about }) => sum + 3 + one(isThere(about)), 0) + one(isThere(block.source));
    case 'gallery':
      return section + 1 + creditedPicture * block.pictures.length;
    case 'testimony':
      return section + 5 + (block.picture ? creditedPicture : 0);
    case 'featured':
    case 'place':
      return section + 4;
    case 'practical':
      return section + 1 + 2 * block.items.length;
    case 'brands':
      return section + 1 + one(isThere(block.lead)) + 2 * block.brands.length + one(isThere(block.source));
    case 'own-site':
      return section + 2;
  }
}

const ofLogo = ({ logo }: TerritoryPageDocument) => (logo ? picture : 0);

/** Elements of the composed part of a page, what is hidden left out. */
export function pageElements(page: TerritoryPageDocument): number {
  return page.blocks.filter(({ hidden }) => !hidden).reduce((sum, block) => sum + blockElements(block), ofLogo(page));
}

/** The first block with which the page is longer than what one reads in a go; null when it never is. */
export function firstBlockTooMany(page: TerritoryPageDocument): TerritoryBlock | null {
  let elements = ofLogo(page);
  return (
    page.blocks.find((block) => {
      elements += block.hidden ? 0 : blockElements(block);
      return elements > mostElements;
    }) ?? null
  );
}
