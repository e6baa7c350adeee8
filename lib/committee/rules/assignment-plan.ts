import { createHash } from 'node:crypto';
import { assignByFlow, dearest, type FlowExpert, type FlowGiven, type FlowPriority } from '@/lib/committee/rules/assignment-flow.ts';
import type {
  AssignmentPlan,
  PlanExpert,
  PlanMethod,
  PlannedAssignment,
  PlanObstacle,
  PlanProposal,
  PlanRule,
  Shortfall,
} from '@/lib/committee/types/assignment.ts';
import type { ConflictOutlook } from '@/lib/committee/types/conflicts.ts';
import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';
import { hasOpenHint } from '@/lib/committee/rules/acceptance.ts';

/** Why a plan does not give a proposal to an expert who sits in the commission, the gravest first; null when it may. */
export function planObstacle(pair: { recused: boolean; tied: boolean; held: boolean; declined: boolean; outlook: ConflictOutlook }): PlanObstacle | null {
  if (pair.recused) return 'expert-recused';
  if (pair.tied) return 'expert-tied';
  if (pair.held) return 'already-assigned';
  if (pair.declined) return 'declined';
  return hasOpenHint(pair.outlook) ? 'hint' : null;
}

export type StandingObstacle = Exclude<PlanObstacle, 'declined' | 'hint'>;

/** By hand, the officer may go beyond a refusal and a hint. */
export function standsInTheWay(obstacle: PlanObstacle): obstacle is StandingObstacle {
  return obstacle !== 'declined' && obstacle !== 'hint';
}

const prices: Readonly<Record<ExpertiseLevel, number>> = { specialist: 0, practitioner: 1, aware: 2 };

/** What an expert declared on the theme of a proposal. */
export function levelOn(expert: PlanExpert, proposal: PlanProposal): ExpertiseLevel | null {
  return (proposal.themeId === null ? null : expert.levels[proposal.themeId]) ?? null;
}

function priceOf(expert: PlanExpert, proposal: PlanProposal): number {
  const level = levelOn(expert, proposal);
  return level === null ? dearest : prices[level];
}

interface Situation {
  proposals: readonly PlanProposal[];
  experts: readonly PlanExpert[];
  rules: readonly PlanRule[];
}

interface PlanChoice {
  /** Experts per proposal, those it has included. */
  wanted: number;
  method: PlanMethod;
  priority: FlowPriority;
}

/** Who would be given what: first to those whom a rule names, then to anybody, as the method says. */
export function planAssignments(situation: Situation, choice: PlanChoice): AssignmentPlan {
  const ruled = new Set(situation.rules.map(({ themeId, personId }) => `${themeId} ${personId}`));
  const named = (proposal: PlanProposal, expert: PlanExpert) => ruled.has(`${proposal.themeId} ${expert.id}`);
  const byRule = choice.method === 'flow' ? [] : fill(situation, choice, [], named);
  const byFlow = choice.method === 'rule' ? [] : fill(situation, choice, byRule, () => true);
  const withLevel = (origin: 'rule' | 'flow') => (given: FlowGiven): PlannedAssignment => ({ ...given, origin, level: levelOf(situation, given) });
  const given = [...byRule.map(withLevel('rule')), ...byFlow.map(withLevel('flow'))];
  const isOffered = choice.method === 'rule' ? named : () => true;
  return { given, shortfalls: situation.proposals.flatMap((proposal) => shortfallOf(proposal, situation.experts, given, choice.wanted, isOffered)) };
}

function levelOf({ proposals, experts }: Situation, { proposalId, personId }: FlowGiven): ExpertiseLevel | null {
  return levelOn(experts.find(({ id }) => id === personId)!, proposals.find(({ id }) => id === proposalId)!);
}

function roomOf(expert: PlanExpert, taken: number): number | null {
  return expert.capacity === null ? null : expert.capacity - expert.expected - taken;
}

function countBy(given: readonly FlowGiven[], personId: string): number {
  return given.filter((one) => one.personId === personId).length;
}

/** The flow over what is still missing once `before` is given. */
function fill(
  { proposals, experts }: Situation,
  { wanted, priority }: PlanChoice,
  before: readonly FlowGiven[],
  isOffered: (proposal: PlanProposal, expert: PlanExpert) => boolean,
): FlowGiven[] {
  const team = experts.map((expert): FlowExpert => {
    const taken = countBy(before, expert.id);
    return { id: expert.id, load: expert.load + taken, room: roomOf(expert, taken), alternate: expert.alternate };
  });
  const demands = proposals.map((proposal) => {
    const own = before.filter(({ proposalId }) => proposalId === proposal.id).map(({ personId }) => personId);
    const suited = experts.filter((expert) => !proposal.obstacles.has(expert.id) && !own.includes(expert.id) && isOffered(proposal, expert));
    return {
      id: proposal.id,
      missing: Math.max(0, wanted - proposal.held.length - own.length),
      eligible: new Map(suited.map((expert) => [expert.id, priceOf(expert, proposal)])),
    };
  });
  return assignByFlow(demands, team, priority);
}

function shortfallOf(
  proposal: PlanProposal,
  experts: readonly PlanExpert[],
  given: readonly PlannedAssignment[],
  wanted: number,
  isOffered: (proposal: PlanProposal, expert: PlanExpert) => boolean,
): Shortfall[] {
  const own = given.filter(({ proposalId }) => proposalId === proposal.id).map(({ personId }) => personId);
  const lacking = wanted - proposal.held.length - own.length;
  if (lacking <= 0) return [];
  const reasons = { 'expert-not-found': 0, 'expert-recused': 0, 'expert-tied': 0, 'already-assigned': 0, declined: 0, hint: 0, full: 0, 'no-rule': 0 };
  for (const expert of experts) {
    if (own.includes(expert.id)) continue;
    reasons[proposal.obstacles.get(expert.id) ?? (isOffered(proposal, expert) ? 'full' : 'no-rule')] += 1;
  }
  return [{ proposalId: proposal.id, lacking, reasons }];
}

/** Loads that a plan would make. */
export function loadsAfter(experts: readonly PlanExpert[], given: readonly FlowGiven[]): Map<string, number> {
  return new Map(experts.map(({ id, load }) => [id, load + countBy(given, id)]));
}

/** What is known of a proposal when a plan is shown, in a few letters: they change with who has it, who may not, who sits. */
export function situationMark(proposal: PlanProposal, experts: readonly PlanExpert[]): string {
  const lines = experts.map(({ id }) => `${id} ${proposal.obstacles.get(id) ?? ''}`);
  return createHash('sha256').update(JSON.stringify([proposal.held.toSorted(), lines.toSorted()])).digest('hex').slice(0, 12);
}

export interface Moved {
  proposalId: string;
  change: 'changed' | 'gone';
}

/** Whether a proposal is still as it was when the plan was shown; `gone` when it is not to be given any more. */
export function movedSince(
  shown: readonly { proposalId: string; mark: string }[],
  { proposals, experts }: Pick<Situation, 'proposals' | 'experts'>,
): Moved[] {
  const now = new Map(proposals.map((proposal) => [proposal.id, situationMark(proposal, experts)]));
  return shown.flatMap(({ proposalId, mark }): Moved[] => {
    const current = now.get(proposalId);
    if (current === undefined) return [{ proposalId, change: 'gone' }];
    return current === mark ? [] : [{ proposalId, change: 'changed' }];
  });
}
