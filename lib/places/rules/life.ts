import type { PlaceState } from '@/lib/places/types.ts';

type PlaceAct = 'save' | 'publish' | 'remove' | 'put-back';

/** Which act is possible in which state. What is published is what is saved: a place has no second text. */
const allowed: Readonly<Record<PlaceState, readonly PlaceAct[]>> = {
  draft: ['save', 'publish', 'remove'],
  published: ['save', 'remove'],
  removed: ['put-back'],
};

export function isAllowed(act: PlaceAct, state: PlaceState): boolean {
  return allowed[state].includes(act);
}

/** A removed place comes back as it was: online if it had been. */
export function stateOncePutBack({ publishedAt }: { publishedAt: Date | null }): PlaceState {
  return publishedAt ? 'published' : 'draft';
}

/** The address follows the name until the first time online, then never changes. */
export function slugFollowsName({ publishedAt }: { publishedAt: Date | null }): boolean {
  return publishedAt === null;
}
