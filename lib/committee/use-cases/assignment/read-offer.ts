import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { isUuid } from '@/lib/platform/uuid.ts';
import { publicCahier } from '@/lib/cahiers/loaders.ts';
import type { PublicCahier } from '@/lib/cahiers/types/public.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import type { Offer } from '@/lib/committee/types/acceptance.ts';

/** A proposal that waits for its expert's answer, with its public cahier and nothing of its examination. */
export async function readOffer(context: Context, input: { proposalId: string }): Promise<Result<{ offer: Offer; cahier: PublicCahier }, CommitteeRefusal>> {
  const { viewer, now } = context;
  if (!viewer || !isUuid(input.proposalId)) return refuse('examination-not-found');
  const [offer] = await offersTo(viewer, now, [input.proposalId]);
  const cahier = offer && (await publicCahier(offer.receiptNumber));
  return cahier ? ok({ offer, cahier }) : refuse('examination-not-found');
}
