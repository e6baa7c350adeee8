import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import { acceptOffers } from '@/lib/committee/repository/offers.ts';
import { lockExaminations } from '@/lib/committee/repository/scope.ts';
import { hintsWereSeen } from '@/lib/committee/rules/acceptance.ts';
import type { AcceptAssignments } from '@/lib/committee/schema/assignment.ts';

/**
 * Takes proposals, one or many at once, and declares that no interest ties one to their cahiers. What the portal
 * computed and the expert read is kept beside; had a hint come since the page was shown, nothing would be accepted.
 */
export async function acceptAssignments(
  context: Context,
  input: AcceptAssignments,
): Promise<Result<{ accepted: number; proposalId: string | null }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!viewer) return refuse('examination-not-found');
    const proposalIds = [...new Set(input.proposals)];
    await lockExaminations(proposalIds);
    const offers = await offersTo(viewer, now, proposalIds);
    if (offers.length < proposalIds.length) return refuse('examination-not-found');
    if (!hintsWereSeen(offers, input.seen)) return refuse('hints-changed');
    await acceptOffers(viewer.personId, offers.map(({ proposalId, outlook }) => ({ proposalId, hints: outlook.hints })), now);
    for (const { proposalId, outlook } of offers) {
      await recordAct(context, {
        verb: 'assignment.accept',
        objectKind: 'proposal',
        objectId: proposalId,
        after: { declared: 'no-conflict', hints: outlook.hints.map(({ reason }) => reason) },
      });
    }
    return ok({ accepted: offers.length, proposalId: offers.length === 1 ? (offers[0]?.proposalId ?? null) : null });
  });
}
