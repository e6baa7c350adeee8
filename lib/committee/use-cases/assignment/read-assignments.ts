import 'server-only';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { commissionPeople, delegatesByActor, isExpert } from '@/lib/committee/loaders/people.ts';
import { quorumOf } from '@/lib/committee/loaders/quorum.ts';
import { canPrepare, canPreside } from '@/lib/committee/permissions.ts';
import { listAbilities, listLoads } from '@/lib/committee/repository/distribution.ts';
import { listAnswers } from '@/lib/committee/repository/offers.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { hasOpenHint } from '@/lib/committee/rules/acceptance.ts';
import { assignmentObstacle, isLate } from '@/lib/committee/rules/assignment.ts';
import { takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import type { AssignmentDesk } from '@/lib/committee/types/assignment.ts';

/** Who has a proposal and who may still be given it, with what stands in the way: for the chair and the secretary. */
export async function readAssignments(context: Context, input: { proposalId: string }): Promise<Result<AssignmentDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const scope = await findScope(input.proposalId);
  if (!scope || !canPrepare(viewer, scope)) return refuse('examination-not-found');
  const { cahierId, recusedIds, heading } = scope;
  const experts = (await commissionPeople(scope.commissionId, now)).filter(isExpert);
  const personIds = experts.map(({ personId }) => personId);
  const answers = await listAnswers(scope.proposalId);
  const outlookOf = await conflictOutlooks([cahierId], personIds, now);
  const loads = await listLoads(personIds, viewer);
  const abilityOf = await listAbilities(personIds);
  const delegates = await delegatesByActor([scope.actorId, ...scope.coSignatoryIds], now);
  const names = await peopleNames(answers.map(({ personId }) => personId));
  const forecast = await quorumOf(scope, now);
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const assigned = scope.assignments.filter(({ personId }) => !recusedIds.includes(personId));
  return ok({
    proposalId: scope.proposalId,
    slug: heading.commission.slug,
    presides: canPreside(viewer, scope),
    open: takesEvaluations(scope, forecast.state === 'met'),
    assigned: assigned.map(({ personId, dueAt, acceptedAt }) => {
      const evaluation = scope.evaluators.find((evaluator) => evaluator.personId === personId)?.status ?? 'none';
      const origin = answers.find((answer) => answer.personId === personId)?.origin ?? 'hand';
      return { personId, name: nameOf(personId), origin, dueAt, acceptedAt, evaluation, late: isLate({ dueAt, submitted: evaluation === 'submitted' }, now) };
    }),
    declined: answers.flatMap(({ personId, declinedAt, declineReason }) =>
      declinedAt && !recusedIds.includes(personId) ? [{ personId, name: nameOf(personId), declinedAt, reason: declineReason }] : [],
    ),
    candidates: experts.map(({ personId, name, kinds }) => {
      const outlook = outlookOf(cahierId, personId);
      const { levels, capacity } = abilityOf(personId);
      return {
        personId,
        name,
        alternate: !kinds.includes('commission_member'),
        ...(loads.get(personId) ?? { load: 0, expected: 0 }),
        capacity,
        level: (heading.themeId === null ? null : levels[heading.themeId]) ?? null,
        obstacle: assignmentObstacle({
          sits: true,
          recused: recusedIds.includes(personId),
          tied: [...delegates.values()].some((people) => people.has(personId)),
          assigned: assigned.some((assignment) => assignment.personId === personId),
        }),
        hints: hasOpenHint(outlook) ? outlook.hints : [],
        declined: answers.some((answer) => answer.personId === personId && answer.declinedAt !== null),
      };
    }),
    forecast,
  });
}
