import { z } from 'zod';
import { draftLocalText, draftText, parts } from '@/lib/content/schema/article.ts';
import type { PictureUse, TerritoryBlock, TerritoryBlockKind, TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';

/** Kinds in the order in which a composer offers them; the opening is always there, once. */
export const territoryBlockKinds = [
  'opening', 'text', 'figures', 'distinctions', 'gallery', 'testimony', 'featured', 'place', 'practical', 'brands', 'own-site',
] as const satisfies readonly TerritoryBlockKind[];

/** Blocks that a page may hold, and parts that a block may. */
export const mostBlocks = 20;
export const mostItems = 12;

const trimmed = draftText.transform((text) => text.trim());
const picture = parts({ id: trimmed, alt: draftLocalText }).transform((typed): PictureUse | null => (typed.id === '' ? null : typed));
const items = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(parts(shape)).catch([]).transform((given) => given.slice(0, mostItems));

const title = draftLocalText;
const lead = draftLocalText;
const source = draftLocalText;

/** What a block of each kind holds, beside its identity. */
const contents = {
  opening: parts({ title, lead, picture }),
  text: parts({ title, body: draftLocalText, picture }),
  figures: parts({ title, figures: items({ value: draftLocalText, label: draftLocalText, year: trimmed, source }) }),
  distinctions: parts({ title, distinctions: items({ date: draftLocalText, name: draftLocalText, about: draftLocalText }), source }),
  gallery: parts({
    title,
    pictures: z.array(picture).catch([]).transform((given) => given.filter((use) => use !== null).slice(0, mostItems)),
  }),
  testimony: parts({ title, personName: trimmed, role: draftLocalText, quote: draftLocalText, picture }),
  featured: parts({ title, subject: z.enum(['lab', 'actor']).catch('lab'), slug: trimmed, text: draftLocalText }),
  place: parts({ title, slug: trimmed, text: draftLocalText }),
  practical: parts({ title, items: items({ term: draftLocalText, details: draftLocalText }) }),
  brands: parts({ title, lead, brands: items({ name: trimmed, about: draftLocalText, url: trimmed }), source }),
  'own-site': parts({ title, text: draftLocalText, label: draftLocalText, url: trimmed }),
} satisfies Record<TerritoryBlockKind, z.ZodType>;

const head = parts({
  id: z.string().regex(/^[a-z-]{1,20}(?:-[a-z0-9-]{1,40})?$/).nullable().catch(null),
  kind: z.enum(territoryBlockKinds).nullable().catch(null),
  hidden: z.boolean().catch(false),
});

function readBlock(value: unknown): TerritoryBlock[] {
  const { id, kind, hidden } = head.parse(value);
  if (kind === null || id === null || !id.startsWith(kind)) return [];
  return [{ ...contents[kind].parse(value), id: kind === 'opening' ? kind : id, kind, hidden: kind === 'opening' ? false : hidden } as TerritoryBlock];
}

/** The opening first, whatever was sent; each id once. */
function complete(blocks: readonly TerritoryBlock[]): TerritoryBlock[] {
  const byId = new Map<string, TerritoryBlock>();
  for (const block of blocks) if (!byId.has(block.id)) byId.set(block.id, block);
  const opening = byId.get('opening') ?? readBlock({ id: 'opening', kind: 'opening' })[0]!;
  return [opening, ...[...byId.values()].filter((block) => block.kind !== 'opening')].slice(0, mostBlocks);
}

/** An empty block of this kind, hidden until it is written. */
export function emptyBlock(kind: Exclude<TerritoryBlockKind, 'opening'>, id: string): TerritoryBlock {
  return readBlock({ id, kind, hidden: true })[0]!;
}

/** Reads whatever was sent or kept as the page of a territory; never refuses. */
export const territoryPageDraftSchema = parts({
  colour: trimmed.transform((colour) => colour.toLowerCase()),
  logo: picture,
  blocks: z.array(z.unknown()).catch([]),
}).transform(({ colour, logo, blocks }): TerritoryPageDocument => ({ colour, logo, blocks: complete(blocks.flatMap(readBlock)) }));
