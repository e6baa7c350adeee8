import { homeDraftSchema, mostTexts } from '@/lib/content/schema/home.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';

type Direction = 'up' | 'down';

/** Places that a block may change with; the opening always comes first. */
function neighbour(home: HomeDocument, id: string, direction: Direction): { from: number; to: number } | null {
  const from = home.blocks.findIndex((block) => block.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  return from < 1 || to < 1 || to >= home.blocks.length ? null : { from, to };
}

export function canMove(home: HomeDocument, id: string, direction: Direction): boolean {
  return neighbour(home, id, direction) !== null;
}

/** The home with a block one place up or down; the same where it cannot go. */
export function movedBlock(home: HomeDocument, id: string, direction: Direction): HomeDocument {
  const places = neighbour(home, id, direction);
  if (!places) return home;
  const blocks = [...home.blocks];
  const [block] = blocks.splice(places.from, 1);
  blocks.splice(places.to, 0, block!);
  return { blocks };
}

export function canAddText({ blocks }: HomeDocument): boolean {
  return blocks.filter(({ kind }) => kind === 'text').length < mostTexts;
}

/** The home with an empty free text at its end, hidden until it is written; the same when it holds as many as it may. */
export function withText(home: HomeDocument, id: string): HomeDocument {
  return homeDraftSchema.parse({ blocks: [...home.blocks, { id, kind: 'text', hidden: true }] });
}

/** The home without a free text; other blocks are hidden, never removed. */
export function withoutText({ blocks }: HomeDocument, id: string): HomeDocument {
  return { blocks: blocks.filter((block) => block.id !== id || block.kind !== 'text') };
}

/** Those of the slugs chosen that still exist, in the order chosen, then the others up to `count`. */
export function featuredFirst<Item extends { slug: string }>(chosen: readonly string[], items: readonly Item[], count: number): Item[] {
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  const featured = chosen.flatMap((slug) => bySlug.get(slug) ?? []);
  return [...featured, ...items.filter(({ slug }) => !chosen.includes(slug))].slice(0, Math.max(count, featured.length));
}
