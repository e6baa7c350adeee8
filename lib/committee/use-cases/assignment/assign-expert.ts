import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { addDays } from 'date-fns';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { commissionPeople, delegatesByActor, isExpert } from '@/lib/committee/loaders/people.ts';
import { assignedMail } from '@/lib/committee/mails/assignment.ts';
import { canPrepare } from '@/lib/committee/permissions.ts';
import { assign } from '@/lib/committee/repository/assignments.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { hasOpenHint } from '@/lib/committee/rules/acceptance.ts';
import { assignmentObstacle, defaultExaminationDays } from '@/lib/committee/rules/assignment.ts';
import { takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { AssignExpert } from '@/lib/committee/schema/examination.ts';

/** Gives a proposal to a member or an alternate of the commission, by hand. */
export async function assignExpert(context: Context, input: AssignExpert): Promise<Result<{ name: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPrepare(context.viewer, scope)) return refuse('examination-not-found');
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    if (!takesEvaluations(scope, reading.quorate)) return refuse('examination-closed');
    const person = (await commissionPeople(scope.commissionId, now)).find(({ personId }) => personId === input.personId);
    const delegates = await delegatesByActor([scope.actorId, ...scope.coSignatoryIds], now);
    const obstacle = assignmentObstacle({
      sits: person !== undefined && isExpert(person),
      recused: scope.recusedIds.includes(input.personId),
      tied: [...delegates.values()].some((people) => people.has(input.personId)),
      assigned: scope.assignments.some(({ personId }) => personId === input.personId),
    });
    if (obstacle || !person) return refuse(obstacle ?? 'expert-not-found');
    const outlookOf = await conflictOutlooks([scope.cahierId], [person.personId], now);
    const { hints, cleared } = outlookOf(scope.cahierId, person.personId);
    if (hasOpenHint({ hints, cleared }) && !input.despiteHints) {
      return refuse('hint-unconfirmed', hints.map(({ detail }) => ({ field: 'despiteHints', message: `${detail}.` })));
    }
    const dueAt = input.due ?? addDays(now, defaultExaminationDays);
    await assign([{ proposalId: scope.proposalId, personId: person.personId, origin: 'hand' }], { assignedById: context.viewer.personId, assignedAt: now, dueAt });
    await recordAct(context, {
      verb: 'examination.assign',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { personId: person.personId, dueAt: dueAt.toISOString() },
    });
    const address = `${env().SITE_URL}/comite/propositions/${scope.proposalId}`;
    await queueMail(context, assignedMail({ id: person.personId, email: person.email }, 1, dueAt, address));
    return ok({ name: person.name });
  });
}
