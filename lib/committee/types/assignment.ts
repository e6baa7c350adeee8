import type { AssignmentObstacle } from '@/lib/committee/rules/assignment.ts';
import type { ConflictHint } from '@/lib/committee/types/conflicts.ts';
import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';

export type AssignmentOrigin = 'hand' | 'rule' | 'flow';

/** How a plan is made: by the automatic assignment, by the rules of the commission, or by the rules and then the rest. */
export type PlanMethod = 'flow' | 'rule' | 'rule_then_flow';

/** Why an expert is not given a proposal by a plan; by hand, only the first four stand in the way. */
export type PlanObstacle = 'expert-not-found' | 'expert-recused' | 'expert-tied' | 'already-assigned' | 'declined' | 'hint';

export interface PlanExpert {
  id: string;
  name: string;
  alternate: boolean;
  /** Proposals under examination that they have, submitted or not. */
  load: number;
  /** Among them, those whose evaluation is still expected. */
  expected: number;
  /** How many they say they can examine at once; null without a limit. */
  capacity: number | null;
  /** By theme. */
  levels: Readonly<Partial<Record<string, ExpertiseLevel>>>;
}

export interface PlanProposal {
  id: string;
  title: string;
  receiptNumber: string;
  actorName: string;
  themeId: string | null;
  themeName: string;
  cahierId: string;
  /** Those who have it, recused ones left out. */
  held: readonly string[];
  /** Experts of the commission who may not be given it by a plan, and why. */
  obstacles: ReadonlyMap<string, PlanObstacle>;
  /** Hints that nobody has cleared, by expert. */
  hints: ReadonlyMap<string, readonly ConflictHint[]>;
}

export interface PlanRule {
  themeId: string;
  personId: string;
}

export interface PlannedAssignment {
  proposalId: string;
  personId: string;
  origin: AssignmentOrigin;
  level: ExpertiseLevel | null;
}

/** A proposal that keeps fewer experts than wanted, and what stands in the way of each other expert. */
export interface Shortfall {
  proposalId: string;
  lacking: number;
  reasons: Readonly<Record<PlanObstacle | 'full' | 'no-rule', number>>;
}

export interface AssignmentPlan {
  given: readonly PlannedAssignment[];
  shortfalls: readonly Shortfall[];
}

/** What makes the quorum of a proposal possible or not. */
export type QuorumState =
  /** Enough evaluations are in. */
  | 'met'
  | 'on_course'
  /** Those who have it are fewer than the quorum; others can still be given it. */
  | 'lacking'
  /** The date is near and those who have accepted or submitted are fewer than the quorum. */
  | 'at_risk'
  /** Even with everybody who is left, it cannot be reached. */
  | 'impossible';

export interface QuorumForecast {
  state: QuorumState;
  quorum: number;
  submitted: number;
  /** Given, not submitted, by somebody who still may. */
  pending: number;
  accepted: number;
  /** Evaluations that nobody is committed to yet. */
  needs: number;
  freeMembers: readonly string[];
  freeAlternates: readonly string[];
}

/** The plan of a commission on a call, before anything is written. */
export interface DistributionDesk {
  commission: { id: string; slug: string; name: string };
  presides: boolean;
  calls: readonly { id: string; slug: string; title: string; examinations: number }[];
  call: { id: string; slug: string; title: string; quorum: number } | null;
  wanted: number;
  proposals: readonly (PlanProposal & { mark: string; heldNames: readonly string[] })[];
  experts: readonly (PlanExpert & { after: number })[];
  plan: AssignmentPlan;
  themes: readonly { id: string; name: string }[];
  rules: readonly PlanRule[];
  /** Proposals whose quorum asks for an act. */
  endangered: readonly { proposalId: string; title: string; receiptNumber: string; forecast: QuorumForecast }[];
}

/** What an expert owes on one proposal, as a reminder says it. */
export interface ExpectedAct {
  personId: string;
  email: string;
  proposalId: string;
  title: string;
  receiptNumber: string;
  assignedAt: Date;
  acceptedAt: Date | null;
  dueAt: Date | null;
}

/** An expert who has a proposal, as the officers follow them. */
export interface AssignedExpert {
  personId: string;
  name: string;
  origin: AssignmentOrigin;
  dueAt: Date | null;
  acceptedAt: Date | null;
  late: boolean;
  evaluation: 'none' | 'draft' | 'submitted';
}

/** An expert to whom a proposal may be given by hand, or why it may not. */
export interface CandidateExpert {
  personId: string;
  name: string;
  alternate: boolean;
  load: number;
  expected: number;
  capacity: number | null;
  level: ExpertiseLevel | null;
  /** What stands in the way, even by hand. */
  obstacle: AssignmentObstacle | null;
  /** To read before giving it by hand. */
  hints: readonly ConflictHint[];
  declined: boolean;
}

/** Who has one proposal, who answered what, who else may be called. */
export interface AssignmentDesk {
  proposalId: string;
  slug: string;
  presides: boolean;
  /** Evaluations can still come. */
  open: boolean;
  assigned: readonly AssignedExpert[];
  declined: readonly { personId: string; name: string; declinedAt: Date; reason: string }[];
  candidates: readonly CandidateExpert[];
  forecast: QuorumForecast;
}
