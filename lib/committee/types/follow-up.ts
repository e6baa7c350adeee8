import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import type { AwaitingProposal, CommissionRecord } from '@/lib/committee/types/commission.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';

/** How far an expert is with a proposal that was given to them. */
export type AssignmentStage = 'asked' | 'accepted' | 'submitted';

export interface AssignmentMark {
  stage: AssignmentStage;
  late: boolean;
}

/** One examination as the officers of its commission follow it: how far it is, never a score. */
export interface FollowedProposal {
  proposalId: string;
  title: string;
  /** 1 for the first of its cahier. */
  position: number;
  status: ProposalStatus;
  receiptNumber: string;
  actorName: string;
  themeName: string;
  deliberating: boolean;
  /** Of the experts it was given to, who are not recused; those who submitted first. */
  marks: readonly AssignmentMark[];
  /** Submitted evaluations that count: after a transfer, more than its marks may say. */
  submitted: number;
  /** The first date that has not been met. */
  dueAt: Date | null;
  pendingQuestions: number;
  heldOutcome: Outcome | null;
}

/** What a proposal asks of the officers; one of them may ask for several. */
export type FollowUpNeed = 'few_experts' | 'unanswered' | 'questions' | 'late' | 'ready' | 'opinion' | 'decision' | 'held';

export type FollowUpFilter = FollowUpNeed | 'all' | 'examined' | 'closed';

export interface FollowedExpert {
  personId: string;
  name: string;
  alternate: boolean;
  marks: readonly AssignmentMark[];
}

/** An evaluation that is late: whose, and since when. */
export interface LateAssignment {
  proposalId: string;
  title: string;
  receiptNumber: string;
  personId: string;
  name: string;
  accepted: boolean;
  dueAt: Date;
}

export interface FollowUpTotals {
  proposals: number;
  asked: number;
  accepted: number;
  submitted: number;
  late: number;
}

/** What is known of the pace: evaluations given, day by day. */
export interface SubmissionCalendar {
  /** First assignment of the call. */
  begun: Date | null;
  /** Last date of what is still expected. */
  deadline: Date | null;
  /** « 2026-05-12 » in Paris, with what was submitted that day; earliest first. */
  days: readonly { day: string; count: number }[];
}

/** The work of a commission on one call, as its chair and its secretary follow it. */
export interface CommissionFollowUp {
  commission: CommissionRecord;
  presides: boolean;
  calls: readonly { id: string; slug: string; title: string; examinations: number }[];
  call: { id: string; slug: string; title: string; quorum: number } | null;
  counts: Readonly<Record<FollowUpFilter, number>>;
  totals: FollowUpTotals;
  /** In the order of their receipt numbers; the whole of them, for the drawing. */
  all: readonly FollowedProposal[];
  /** What the filter keeps, a page of it. */
  rows: readonly FollowedProposal[];
  pages: number;
  experts: readonly FollowedExpert[];
  late: readonly LateAssignment[];
  calendar: SubmissionCalendar;
  awaiting: readonly AwaitingProposal[];
  /** Mandates that end soon, the nearest first. */
  mandates: readonly { personId: string; name: string; kind: AttachmentKind; endsAt: Date }[];
}
