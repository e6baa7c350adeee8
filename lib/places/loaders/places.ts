import 'server-only';
import { cache } from 'react';
import { findPublished, listAddresses, listPages, listPublished, type PlacesOf } from '@/lib/places/repository/published.ts';
import type { PlaceSummary, PublishedPlace } from '@/lib/places/types.ts';

/** The places online, of a territory, of a commune or of who runs them when one is named, by name. */
export async function publishedPlaces(of: PlacesOf = {}): Promise<PlaceSummary[]> {
  return listPublished(of);
}

/** What the page of a place shows; `removed` for one that was online, null when there never was any. */
export const publishedPlace = cache(async (slug: string): Promise<PublishedPlace | 'removed' | null> => findPublished(slug));

/** Every place online with all that its page says, for the search. */
export async function publishedPlacePages(): Promise<PublishedPlace[]> {
  return listPages();
}

/** Where the pages of the places are, by name. */
export const publicPlaceAddresses = cache(listAddresses);
