import 'server-only';
import { cache } from 'react';
import { listPublicAddresses } from '@/lib/cahiers/repository/addresses.ts';
import { listCahiersAround } from '@/lib/cahiers/repository/located.ts';
import { findNames } from '@/lib/cahiers/repository/names.ts';
import { findPublicCahier, listCallsOfPublicCahiers, listPublicCahiers, listPublicCahiersOfActor } from '@/lib/cahiers/repository/public.ts';
import { listPublishedTexts, listTextVersions } from '@/lib/cahiers/repository/published-texts.ts';
import { parseReceiptNumber } from '@/lib/cahiers/rules/receipt-number.ts';
import type { LocatedCahier, PublicCahier, PublicCahierSummary, PublicFilter, PublishedText, PublishedTextVersion } from '@/lib/cahiers/types/public.ts';
import type { CahierNames, ReadableCahier } from '@/lib/cahiers/types/readable.ts';

/** Cahiers of a page of the public list. */
export const publicCahiersPageSize = 12;

/** A page (from 1) of the cahiers made public, last published first. */
export const publicCahiers = cache(
  async (filter: PublicFilter, page: number): Promise<{ cahiers: PublicCahierSummary[]; total: number }> =>
    listPublicCahiers(filter, { skip: (page - 1) * publicCahiersPageSize, take: publicCahiersPageSize }),
);

/** The newest public cahiers that an actor wrote or signed, for its page. */
export async function publicCahiersOfActor(actorId: string): Promise<PublicCahierSummary[]> {
  return listPublicCahiersOfActor(actorId, publicCahiersPageSize);
}

/** The public cahiers whose authors are nearest to a position, nearest first. */
export async function publicCahiersAround(from: { latitude: number; longitude: number }, count: number): Promise<LocatedCahier[]> {
  return listCahiersAround(from, count);
}

/** Calls that have at least one public cahier, newest first. */
export const callsOfPublicCahiers = cache(listCallsOfPublicCahiers);

/** The public page of a cahier, or null when there is none at this address. */
export const publicCahier = cache(
  async (reference: string): Promise<PublicCahier | null> => (parseReceiptNumber(reference) ? findPublicCahier(reference) : null),
);

/** Names of the themes, leads and territories that a cahier points at. */
export async function cahierNames(text: ReadableCahier, language: 'fr' | 'en'): Promise<CahierNames> {
  return findNames(text, language);
}

/** Where the public cahiers and their proposals are read, last published first. */
export const publicCahierAddresses = cache(listPublicAddresses);

/** Version of the text of each public cahier: it changes whenever the text may have. */
export async function publishedTextVersions(): Promise<PublishedTextVersion[]> {
  return listTextVersions();
}

/** The text of public cahiers among these. */
export async function publishedTexts(ids: readonly string[]): Promise<PublishedText[]> {
  return listPublishedTexts(ids);
}
