import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { officerKinds } from '@/lib/committee/permissions.ts';
import { listCommissionsByIds } from '@/lib/committee/repository/commissions.ts';
import { listExpertise } from '@/lib/committee/repository/expertise.ts';
import { listOwnMandates } from '@/lib/committee/repository/mandates.ts';
import { listOffers } from '@/lib/committee/repository/offers.ts';
import { listAwaitingByCommission, listQueue } from '@/lib/committee/repository/queues.ts';
import { firstStep } from '@/lib/committee/rules/first-day.ts';
import { isExpertKind, isOfficerKind, mandateState } from '@/lib/committee/rules/mandates.ts';
import { queueState } from '@/lib/committee/rules/queue.ts';
import type { CommissionKind, FirstDay } from '@/lib/committee/types/composition.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** The guide of whoever sits in the committee, or is about to: what to do next, and whom to ask. */
export async function readFirstDay(context: Context): Promise<Result<FirstDay, CommitteeRefusal>> {
  const { viewer, now } = context;
  const mandates = viewer ? await listOwnMandates(viewer.personId, now) : [];
  if (!viewer || mandates.length === 0) return refuse('commission-not-found');
  const current = mandates.filter((mandate) => mandateState(mandate, now) === 'current');
  const within = (isKind: (kind: CommissionKind) => boolean) => [...new Set(current.filter(({ kind }) => isKind(kind)).map(({ commissionId }) => commissionId))];
  const ids = [...new Set(mandates.map(({ commissionId }) => commissionId))];
  const [commissions, officers, expertise, offers, queue, awaiting] = await Promise.all([
    listCommissionsByIds(ids),
    attachedPeople(officerKinds, ids, now),
    listExpertise([viewer.personId]),
    listOffers(viewer, within(isExpertKind), null),
    listQueue(viewer, within(isExpertKind)),
    listAwaitingByCommission(viewer, within(isOfficerKind)),
  ]);
  const first = commissions.find(({ id }) => id === awaiting[0]?.commissionId);
  return ok({
    step: firstStep({
      comingAt: current.length === 0 ? (mandates[0]?.startsAt ?? null) : null,
      isExpert: mandates.some(({ kind }) => isExpertKind(kind)),
      declared: expertise.length > 0,
      toAnswer: offers.length,
      toEvaluate: queue.filter((item) => queueState(item) === 'todo').length,
      toOpen: first ? { count: awaiting.filter(({ commissionId }) => commissionId === first.id).length, slug: first.slug } : null,
    }),
    commissions: commissions.map(({ id, slug, name }) => ({
      slug,
      name,
      kinds: mandates.filter(({ commissionId }) => commissionId === id).map(({ kind }) => kind),
      officers: officers
        .filter(({ objectId, personId }) => objectId === id && personId !== viewer.personId)
        .map(({ kind, person }) => ({ name: person.name || person.email, email: person.email, kind: kind as CommissionKind })),
    })),
  });
}
