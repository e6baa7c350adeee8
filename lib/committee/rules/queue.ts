import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { QueueItem } from '@/lib/committee/types/commission.ts';
import type { QueueState } from '@/lib/committee/types/desk.ts';

/** Where a proposal stands for the expert it was given to. */
export function queueState(item: Pick<QueueItem, 'status' | 'evaluation' | 'deliberating'>): QueueState {
  if (!isUnderWay(item)) return 'closed';
  if (item.evaluation === 'submitted') return 'submitted';
  return item.deliberating ? 'closed' : 'todo';
}

/** How many are in each state. */
export function countStates(items: readonly Pick<QueueItem, 'status' | 'evaluation' | 'deliberating'>[]): Record<QueueState, number> {
  const counts = { todo: 0, submitted: 0, closed: 0 };
  for (const item of items) counts[queueState(item)] += 1;
  return counts;
}

/** A page of a list, from 1; a page beyond the end is the last one. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): { items: Item[]; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const from = (Math.min(page, pages) - 1) * size;
  return { items: items.slice(from, from + size), pages };
}
