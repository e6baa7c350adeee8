import 'server-only';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { expertKinds } from '@/lib/committee/permissions.ts';
import { listOffers } from '@/lib/committee/repository/offers.ts';
import type { Offer } from '@/lib/committee/types/acceptance.ts';

/** Proposals that wait for the answer of their expert, with the hints of a conflict. @param proposalIds among these only */
export async function offersTo(viewer: Viewer, now: Date, proposalIds: readonly string[] | null = null): Promise<Offer[]> {
  const offered = await listOffers(viewer, attachedTo(viewer, ...expertKinds), proposalIds);
  if (offered.length === 0) return [];
  const outlookOf = await conflictOutlooks([...new Set(offered.map(({ cahierId }) => cahierId))], [viewer.personId], now);
  return offered.map((offer) => ({ ...offer, outlook: outlookOf(offer.cahierId, viewer.personId) }));
}
