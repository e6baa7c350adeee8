import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { commissionPeople, delegatesByActor, isExpert } from '@/lib/committee/loaders/people.ts';
import { listAbilities, listExamined, listLoads, listRules, type ExaminedRow } from '@/lib/committee/repository/distribution.ts';
import { hasOpenHint } from '@/lib/committee/rules/acceptance.ts';
import { planObstacle } from '@/lib/committee/rules/assignment-plan.ts';
import { forecastQuorum } from '@/lib/committee/rules/quorum.ts';
import type { PlanExpert, PlanProposal, PlanRule, QuorumForecast } from '@/lib/committee/types/assignment.ts';

export interface Distribution {
  /** Those whose experts may be chosen. */
  proposals: readonly PlanProposal[];
  experts: readonly (PlanExpert & { email: string })[];
  rules: readonly PlanRule[];
  /** Every proposal under examination, with what becomes of its quorum. */
  quorums: readonly { proposalId: string; title: string; receiptNumber: string; open: boolean; forecast: QuorumForecast }[];
}

/** Everything that decides who may be given what in a commission, on one call, as far as the viewer may know. */
export async function distributionOf(commissionId: string, call: { id: string; quorum: number }, viewer: Viewer, now: Date): Promise<Distribution> {
  const people = (await commissionPeople(commissionId, now)).filter(isExpert);
  const personIds = people.map(({ personId }) => personId);
  const rows = await listExamined(commissionId, call.id, viewer);
  const open = rows.filter((row) => row.open);
  const delegates = await delegatesByActor(rows.flatMap(({ actorIds }) => actorIds), now);
  const outlookOf = await conflictOutlooks([...new Set(open.map(({ cahierId }) => cahierId))], personIds, now);
  const loads = await listLoads(personIds, viewer);
  const abilityOf = await listAbilities(personIds);
  const tiedTo = ({ actorIds }: ExaminedRow) => new Set(actorIds.flatMap((actorId) => [...(delegates.get(actorId) ?? [])]));
  const proposals = open.map((row): PlanProposal => {
    const tied = tiedTo(row);
    const pairs = personIds.map((personId) => ({ personId, outlook: outlookOf(row.cahierId, personId) }));
    const { id, title, receiptNumber, actorName, themeId, themeName, cahierId } = row;
    return {
      id, title, receiptNumber, actorName, themeId, themeName, cahierId,
      held: row.assigned,
      obstacles: new Map(
        pairs.flatMap(({ personId, outlook }) => {
          const obstacle = planObstacle({
            recused: row.recused.includes(personId),
            tied: tied.has(personId),
            held: row.assigned.includes(personId),
            declined: row.declined.includes(personId),
            outlook,
          });
          return obstacle ? [[personId, obstacle] as const] : [];
        }),
      ),
      hints: new Map(pairs.flatMap(({ personId, outlook }) => (hasOpenHint(outlook) ? [[personId, outlook.hints] as const] : []))),
    };
  });
  const isAlternate = ({ kinds }: (typeof people)[number]) => !kinds.includes('commission_member');
  return {
    proposals,
    experts: people.map((person) => ({
      id: person.personId,
      name: person.name,
      email: person.email,
      alternate: isAlternate(person),
      ...(loads.get(person.personId) ?? { load: 0, expected: 0 }),
      ...abilityOf(person.personId),
    })),
    rules: await listRules(commissionId),
    quorums: rows.map((row) => ({
      proposalId: row.id,
      title: row.title,
      receiptNumber: row.receiptNumber,
      open: row.open,
      forecast: forecastQuorum(
        {
          ...row,
          quorum: call.quorum,
          members: people.filter((person) => !isAlternate(person)).map(({ personId }) => personId),
          alternates: people.filter(isAlternate).map(({ personId }) => personId),
          barred: new Set([...row.recused, ...tiedTo(row)]),
        },
        now,
      ),
    })),
  };
}
