import { mostBlocks, mostItems, emptyBlock, territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { PictureUse, TerritoryBlock, TerritoryBlockKind, TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';

/** Kinds that an editor may add. */
export type AddedKind = Exclude<TerritoryBlockKind, 'opening'>;

/** Under which key a block of each of these kinds lists its parts. */
const listKeys = {
  figures: 'figures',
  distinctions: 'distinctions',
  gallery: 'pictures',
  practical: 'items',
  brands: 'brands',
} as const satisfies Partial<Record<TerritoryBlockKind, string>>;

export type ListedKind = keyof typeof listKeys;
export type ListedBlock = Extract<TerritoryBlock, { kind: ListedKind }>;

export function isListed(block: TerritoryBlock): block is ListedBlock {
  return block.kind in listKeys;
}

export function listKey(kind: ListedKind): (typeof listKeys)[ListedKind] {
  return listKeys[kind];
}

/** The parts of a block that lists some: figures, distinctions, pictures, brands… */
export function partsOf(block: ListedBlock): readonly unknown[] {
  return (block as unknown as Record<string, readonly unknown[]>)[listKeys[block.kind]] ?? [];
}

export function canAddBlock({ blocks }: TerritoryPageDocument): boolean {
  return blocks.length < mostBlocks;
}

export function canAddPart(block: ListedBlock): boolean {
  return partsOf(block).length < mostItems;
}

/** The page with an empty block of this kind at its end, hidden until it is written; the same when it is full. */
export function withBlock(page: TerritoryPageDocument, kind: AddedKind, id: string): TerritoryPageDocument {
  if (!canAddBlock(page)) return page;
  return { ...page, blocks: [...page.blocks, emptyBlock(kind, id)] };
}

/** The page without this block; the opening stays. */
export function withoutBlock(page: TerritoryPageDocument, id: string): TerritoryPageDocument {
  return { ...page, blocks: page.blocks.filter((block) => block.id !== id || block.kind === 'opening') };
}

function withParts(page: TerritoryPageDocument, id: string, change: (parts: readonly unknown[]) => readonly unknown[]): TerritoryPageDocument {
  const blocks = page.blocks.map((block) =>
    block.id === id && isListed(block) ? { ...block, [listKeys[block.kind]]: change(partsOf(block)) } : block,
  );
  // Read again: an empty part gets the texts of its kind, and none goes beyond what a block may hold.
  return territoryPageDraftSchema.parse({ ...page, blocks });
}

/** The page with an empty part at the end of this block; a gallery has none, it is given pictures. */
export function withPart(page: TerritoryPageDocument, id: string): TerritoryPageDocument {
  return withParts(page, id, (parts) => [...parts, {}]);
}

/** The page without the part of this number, counted from 0. */
export function withoutPart(page: TerritoryPageDocument, id: string, number: number): TerritoryPageDocument {
  return withParts(page, id, (parts) => parts.filter((_, place) => place !== number));
}

/** The page with a part of a block one place up; the same for the first. */
export function withPartUp(page: TerritoryPageDocument, id: string, number: number): TerritoryPageDocument {
  return withParts(page, id, (parts) => {
    const part = parts[number];
    return part === undefined || number < 1 ? parts : parts.toSpliced(number, 1).toSpliced(number - 1, 0, part);
  });
}

/** Where a picture goes: the logo of the page, or a block. */
export type PictureTarget = string;
export const logoTarget = 'logo';

/** The page with this picture where it was sent for: instead of the one that was there, or at the end of a gallery. */
export function withPicture(page: TerritoryPageDocument, target: PictureTarget, picture: PictureUse): TerritoryPageDocument {
  if (target === logoTarget) return { ...page, logo: picture };
  return {
    ...page,
    blocks: page.blocks.map((block) => {
      if (block.id !== target) return block;
      if (block.kind === 'gallery') return { ...block, pictures: [...block.pictures, picture].slice(0, mostItems) };
      return 'picture' in block ? { ...block, picture } : block;
    }),
  };
}

interface TypedColour {
  /** False: the page keeps the colour of the portal. */
  own: boolean;
  /** Of the native picker, which always holds one. */
  picked: string;
  /** As typed beside it. */
  code: string;
  /** Both as the page came. */
  was: { picked: string; code: string };
}

/** The colour that was meant, of a picker and a text that no script kept alike: the one that was changed; the text when both were. */
export function chosenColour({ own, picked, code, was }: TypedColour): string {
  if (!own) return '';
  const typed = code.trim().toLowerCase();
  const isTyped = typed !== '' && typed !== was.code;
  if (isTyped) return /^[0-9a-f]{6}$/.test(typed) ? `#${typed}` : typed;
  return picked !== was.picked || typed === '' ? picked.toLowerCase() : typed;
}
