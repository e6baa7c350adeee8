/** A block of a page that is composed: the first one, its opening, stays where it is. */
interface Placed {
  id: string;
}

export type Direction = 'up' | 'down';

/** The blocks with this one at the place `to`, counted from 0; as near as it may go, and the same where it cannot move. */
export function movedTo<Block extends Placed>(blocks: readonly Block[], id: string, to: number): Block[] {
  const from = blocks.findIndex((block) => block.id === id);
  const place = Math.min(Math.max(to, 1), blocks.length - 1);
  if (from < 1) return [...blocks];
  const others = blocks.toSpliced(from, 1);
  return others.toSpliced(place, 0, blocks[from]!);
}

/** The blocks with this one a place up or down; the same where it cannot go. */
export function movedOnce<Block extends Placed>(blocks: readonly Block[], id: string, direction: Direction): Block[] {
  const from = blocks.findIndex((block) => block.id === id);
  return movedTo(blocks, id, direction === 'up' ? from - 1 : from + 1);
}

export function canMove(blocks: readonly Placed[], id: string, direction: Direction): boolean {
  return movedOnce(blocks, id, direction).some((block, place) => block.id !== blocks[place]?.id);
}

/**
 * Where a block ends up when it is dropped on the upper or lower half of another: the place to give `movedTo`. The
 * opening has no upper half.
 */
export function droppedPlace(blocks: readonly Placed[], id: string, target: string, half: 'upper' | 'lower'): number {
  const [from, onto] = [id, target].map((wanted) => blocks.findIndex((block) => block.id === wanted)) as [number, number];
  const gap = half === 'upper' ? onto : onto + 1;
  return Math.max(1, from < gap ? gap - 1 : gap);
}
