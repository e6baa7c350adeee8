import 'server-only';
import { cache } from 'react';
import { listPublicLabAddresses } from '@/lib/labs/repository/addresses.ts';
import {
  findPublicLab,
  listLabs,
  listLabsOfProposals,
  listPublicTexts,
  listPublicLabsNamed,
  listRunningPlans,
  type LabSelection,
} from '@/lib/labs/repository/records.ts';
import { comingSteps } from '@/lib/labs/rules/plan.ts';
import type { ComingStep, LabRecord, LabStatus, LabSummary, LabText } from '@/lib/labs/types.ts';

/** LABs a page of the public list. */
export const publicLabsPageSize = 24;

export type PublicLabFilter = Omit<LabSelection, 'publicOnly'>;

/** A page (from 1) of the LABs that the public sees, newest first. */
export async function publicLabs(filter: PublicLabFilter, page: number): Promise<{ labs: LabSummary[]; total: number }> {
  return listLabs({ ...filter, publicOnly: true }, (page - 1) * publicLabsPageSize, publicLabsPageSize);
}

/** The newest LABs, for the home and the pages of a theme or a territory. */
export async function latestLabs(count: number, filter: Partial<PublicLabFilter> = {}): Promise<LabSummary[]> {
  const { labs } = await listLabs({ status: null, themeId: null, territorySiren: null, ...filter, publicOnly: true }, 0, count);
  return labs;
}

/** The public page of a LAB, or null when there is none at this address. */
export const publicLab = cache(async (slug: string): Promise<LabRecord | null> => findPublicLab(slug));

/** The LABs that proposals feed, by proposal: the way back from a cahier. */
export async function labsOfProposals(
  proposalIds: readonly string[],
): Promise<Map<string, { slug: string; title: string; status: LabStatus }[]>> {
  const found = new Map<string, { slug: string; title: string; status: LabStatus }[]>();
  if (proposalIds.length === 0) return found;
  for (const { proposalId, ...lab } of await listLabsOfProposals(proposalIds)) {
    found.set(proposalId, [...(found.get(proposalId) ?? []), lab]);
  }
  return found;
}

/** Those of these LABs that the public sees, in no order. */
export async function labsNamed(slugs: readonly string[]): Promise<LabSummary[]> {
  return listPublicLabsNamed(slugs);
}

/** What the LABs under way have announced from the day of `now` on, nearest first. */
export async function comingLabSteps(now: Date): Promise<ComingStep[]> {
  return comingSteps(await listRunningPlans(), now);
}

/** The public LABs with the date of their last change, which comes first: for feeds and maps of the site. */
export const publicLabAddresses = cache(listPublicLabAddresses);

/** Every public LAB with all that its page says, newest first. */
export async function publicLabTexts(): Promise<LabText[]> {
  return listPublicTexts();
}
