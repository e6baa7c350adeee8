import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { AssignmentMark, FollowedProposal } from '@/lib/committee/types/follow-up.ts';

export type ExportedTable = 'proposals' | 'scores' | 'progress';
export type ExportFormat = 'csv' | 'xlsx';

export interface ExportedProposal extends FollowedProposal {
  costCents: number;
  quorum: number;
  /** The viewer owes their own evaluation of it: its figures come after. */
  heldBack: boolean;
  /** Null as well for what was withdrawn. */
  reading: ProposalReading | null;
  rank: number | null;
}

/** A submitted evaluation with the name of its author. */
export interface ExportedEvaluation {
  proposalId: string;
  title: string;
  position: number;
  receiptNumber: string;
  actorName: string;
  personId: string;
  name: string;
  rubric: { name: string; number: number };
  submittedAt: Date | null;
  comment: string;
  answers: PerCriterion<CriterionAnswer>;
  /** As given before a sitting changed them; only those that changed. */
  before: Partial<Record<CriterionKey, CriterionAnswer['answer']>>;
}

/** An assignment and how far its expert is. */
export interface ExportedAssignment extends AssignmentMark {
  proposalId: string;
  title: string;
  position: number;
  receiptNumber: string;
  actorName: string;
  personId: string;
  name: string;
  assignedAt: Date;
  acceptedAt: Date | null;
  dueAt: Date | null;
  submittedAt: Date | null;
}

/** A proposal as those who route its call follow it: where it is examined, never how it is judged. */
export interface ExportedRouting {
  title: string;
  /** 1 for the first of its cahier. */
  position: number;
  receiptNumber: string;
  actorName: string;
  callTitle: string;
  themeName: string;
  status: ProposalStatus;
  /** Empty as long as no commission examines it. */
  commissionName: string;
  openedAt: Date | null;
}

/** What leaves the portal, for a commission and a call. */
export type CommissionExport = {
  commission: { slug: string; name: string };
  call: { slug: string; title: string };
} & (
  | { table: 'proposals'; rows: readonly ExportedProposal[] }
  | { table: 'scores'; rows: readonly ExportedEvaluation[] }
  | { table: 'progress'; rows: readonly ExportedAssignment[] }
);
