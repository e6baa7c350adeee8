import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { addDays } from 'date-fns';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { commissionPeople, delegatesByActor, isExpert } from '@/lib/committee/loaders/people.ts';
import { assignedMail } from '@/lib/committee/mails/assignment.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { assign, lockDistributable } from '@/lib/committee/repository/assignments.ts';
import { listExpertProgress } from '@/lib/committee/repository/progress.ts';
import { defaultExaminationDays } from '@/lib/committee/rules/assignment.ts';
import { distributeEvenly } from '@/lib/committee/rules/distribution.ts';
import type { AssignEvenly } from '@/lib/committee/schema/examination.ts';

/**
 * Gives every proposal of a call that a commission examines the experts it lacks, at once and evenly, alternates
 * included only when members are too few. Deterministic: two clicks give the same distribution once.
 */
export async function assignEvenly(context: Context, input: AssignEvenly): Promise<Result<{ given: number; short: number }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!prepares(viewer, input.commissionId)) return refuse('commission-not-found');
    const proposals = await lockDistributable(input.commissionId, input.callId, viewer);
    const experts = (await commissionPeople(input.commissionId, now)).filter(isExpert);
    const members = experts.filter(({ kinds }) => kinds.includes('commission_member'));
    const loads = new Map((await listExpertProgress(input.commissionId, viewer, now)).map(({ personId, assigned }) => [personId, assigned]));
    const delegates = await delegatesByActor(proposals.flatMap(({ actorIds }) => actorIds), now);
    const lacking = proposals.map(({ id, assigned, recused, actorIds }) => ({
      id,
      assigned,
      barred: [...recused, ...actorIds.flatMap((actorId) => [...(delegates.get(actorId) ?? [])])],
    }));
    const available = members.map(({ personId }) => ({ id: personId, load: loads.get(personId) ?? 0 }));
    const first = distributeEvenly(lacking, available, input.perProposal);
    const taken = Map.groupBy(first, ({ proposalId }) => proposalId);
    const alternates = experts
      .filter(({ kinds }) => !kinds.includes('commission_member'))
      .map(({ personId }) => ({ id: personId, load: loads.get(personId) ?? 0 }));
    const still = lacking.map((proposal) => ({
      ...proposal,
      assigned: [...proposal.assigned, ...(taken.get(proposal.id) ?? []).map(({ personId }) => personId)],
    }));
    const given = [...first, ...distributeEvenly(still, alternates, input.perProposal)];
    if (given.length === 0) return refuse('nobody-to-assign');

    const dueAt = input.due ?? addDays(now, defaultExaminationDays);
    await assign(given.map((one) => ({ ...one, origin: 'flow' as const })), { assignedById: viewer.personId, assignedAt: now, dueAt });
    await recordAct(context, {
      verb: 'examination.assign-evenly',
      objectKind: 'commission',
      objectId: input.commissionId,
      after: { callId: input.callId, perProposal: input.perProposal, dueAt: dueAt.toISOString(), given: given.map(({ proposalId, personId }) => ({ proposalId, personId })) },
    });
    const emails = new Map(experts.map(({ personId, email }) => [personId, email]));
    for (const [personId, received] of Map.groupBy(given, (item) => item.personId)) {
      const to = { id: personId, email: emails.get(personId) ?? '' };
      await queueMail(context, assignedMail(to, received.length, dueAt, `${env().SITE_URL}/comite`));
    }
    const counts = Map.groupBy(given, ({ proposalId }) => proposalId);
    const short = lacking.filter(({ id, assigned }) => assigned.length + (counts.get(id)?.length ?? 0) < input.perProposal).length;
    return ok({ given: given.length, short });
  });
}
