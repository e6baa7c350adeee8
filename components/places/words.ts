import type { PlaceState } from '@/lib/places/types.ts';

/** States of a place, in the words of its editors. */
export const placeStates: Readonly<Record<PlaceState, { label: string; tone: 'neutral' | 'success' | 'warning' }>> = {
  draft: { label: 'Brouillon', tone: 'neutral' },
  published: { label: 'En ligne', tone: 'success' },
  removed: { label: 'Retiré', tone: 'warning' },
};
