import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { Band } from '@/lib/committee/rules/feedback.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { DecisionRecord, OpinionRecord, Outcome } from '@/lib/committee/types/decision.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import type { MailSummary } from '@/lib/notifications/types.ts';

export type BatchStatus = 'preparing' | 'scheduled' | 'published' | 'abandoned';
export type BatchAct = 'schedule' | 'return' | 'publish' | 'abandon';

/** What forbids the publication of a decision. */
export type DecisionFaultCode =
  | 'sentence-missing'
  | 'improvement-missing'
  | 'way-back-missing'
  | 'text-unfinished'
  | 'examination-closed'
  | 'opinion-missing'
  | 'under-quorum'
  | 'to-complete'
  | 'under-threshold'
  | 'bands-changed'
  | 'adjournment-incomplete'
  | 'adjournment-late'
  | 'mail-outdated'
  | 'not-presided'
  | 'lab-gone';

export interface DecisionFault {
  code: DecisionFaultCode;
  /** Null when the fault is of the whole decision. */
  criterion: CriterionKey | null;
}

/** What does not forbid it, and should be known. */
export type DecisionNote = 'figures-changed' | 'opinion-differs' | 'nobody-to-tell';

/** Two decisions that a reader would compare: to be justified, never forbidden. */
export interface CoherenceNote {
  kind: 'same-bands' | 'ranked-under';
  /** Proposal that is selected. */
  selectedId: string;
  /** Proposal that is not. */
  otherId: string;
}

/** Why a batch did not leave at its time; about one proposal, or about the whole. */
export interface HeldReason {
  proposalId: string | null;
  sentence: string;
}

export interface BatchRecord {
  id: string;
  commissionId: string;
  callId: string;
  status: BatchStatus;
  createdAt: Date;
  scheduledById: string | null;
  publishAt: Date | null;
  publishedAt: Date | null;
  heldFor: readonly HeldReason[];
  commission: { id: string; slug: string; name: string };
  call: { id: string; slug: string; title: string };
}

/** A decision with what it is judged by, at this instant. */
export interface DecisionDossier {
  scope: ExaminationScope;
  decision: DecisionRecord;
  opinion: OpinionRecord | null;
  reading: ProposalReading;
}

/** A decision as the officers check it. */
export interface CheckedDecision extends DecisionDossier {
  bands: PerCriterion<Band>;
  faults: readonly DecisionFault[];
  notes: readonly DecisionNote[];
}

/** A mail prepared for a batch, beside what it tells of. */
export interface BatchMail extends MailSummary {
  proposalId: string;
  corrected: boolean;
  /** The decision changed after it was prepared. */
  outdated: boolean;
  /** `mailPrint` of its text: what a correction must have seen. */
  print: string;
  /** What the portal would write today. */
  composed: { subject: string; body: string };
}

export interface BatchSummary {
  id: string;
  status: BatchStatus;
  createdAt: Date;
  publishAt: Date | null;
  publishedAt: Date | null;
  /** Those that the viewer may know of. */
  decisions: number;
  heldFor: readonly HeldReason[];
}

/** An examination whose opinion is given and which waits for its decision. */
export interface UndecidedExamination {
  proposalId: string;
  title: string;
  receiptNumber: string;
  actorName: string;
  opinion: Outcome | null;
  /** Every chair of the commission is recused from it, or tied to it. */
  withoutChair: boolean;
}

/** The decisions of a commission on one call. */
export interface DecisionsDesk {
  commission: { id: string; slug: string; name: string };
  presides: boolean;
  calls: readonly { id: string; slug: string; title: string }[];
  call: { id: string; slug: string; title: string } | null;
  undecided: readonly UndecidedExamination[];
  decisions: readonly (CheckedDecision & { withoutChair: boolean })[];
  coherence: readonly CoherenceNote[];
  batches: readonly BatchSummary[];
}

/** One batch with its decisions and its mails. */
export interface BatchDesk {
  presides: boolean;
  batch: BatchRecord;
  scheduledBy: string;
  decisions: readonly CheckedDecision[];
  coherence: readonly CoherenceNote[];
  mails: readonly BatchMail[];
  /** Held decisions of the call that are in no batch. */
  free: readonly CheckedDecision[];
}
