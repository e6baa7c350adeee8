import 'server-only';
import { commissionPeople, delegatesByActor, isExpert } from '@/lib/committee/loaders/people.ts';
import { listAnswers } from '@/lib/committee/repository/offers.ts';
import { forecastQuorum } from '@/lib/committee/rules/quorum.ts';
import type { QuorumForecast } from '@/lib/committee/types/assignment.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';

/** Whether one proposal can still reach its quorum, and by whom. */
export async function quorumOf(scope: ExaminationScope, now: Date): Promise<QuorumForecast> {
  const experts = (await commissionPeople(scope.commissionId, now)).filter(isExpert);
  const delegates = await delegatesByActor([scope.actorId, ...scope.coSignatoryIds], now);
  const declined = (await listAnswers(scope.proposalId)).filter(({ declinedAt }) => declinedAt !== null);
  const idsOf = (alternate: boolean) => experts.filter(({ kinds }) => kinds.includes('commission_member') !== alternate).map(({ personId }) => personId);
  const assigned = scope.assignments.filter(({ personId }) => !scope.recusedIds.includes(personId));
  const dates = assigned.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  return forecastQuorum(
    {
      quorum: scope.heading.call.quorum,
      submitted: scope.evaluators.filter(({ personId, status }) => status === 'submitted' && !scope.recusedIds.includes(personId)).map(({ personId }) => personId),
      assigned: assigned.map(({ personId }) => personId),
      accepted: assigned.filter(({ acceptedAt }) => acceptedAt !== null).map(({ personId }) => personId),
      declined: declined.map(({ personId }) => personId),
      members: idsOf(false),
      alternates: idsOf(true),
      barred: new Set([...scope.recusedIds, ...[...delegates.values()].flatMap((people) => [...people])]),
      dueAt: dates.length > 0 ? new Date(Math.max(...dates)) : null,
    },
    now,
  );
}
