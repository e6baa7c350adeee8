import type { PerCriterion, RubricRecord } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import type { CahierFile } from '@/lib/cahiers/types/files.ts';
import type { PublicCahier } from '@/lib/cahiers/types/public.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { Offer } from '@/lib/committee/types/acceptance.ts';
import type { CommissionRecord, QueueItem } from '@/lib/committee/types/commission.ts';
import type { AssignmentStage } from '@/lib/committee/types/follow-up.ts';
import type { DecisionRecord, OpinionRecord } from '@/lib/committee/types/decision.ts';
import type {
  ConflictTie,
  EvaluationRecord,
  EvaluationStatus,
  ExaminationHeading,
  QuestionRecord,
} from '@/lib/committee/types/examination.ts';

export type QueueState = 'todo' | 'submitted' | 'closed';

/** What somebody of the committee finds when they come in. */
export interface Desk {
  commissions: readonly (CommissionRecord & { kinds: readonly AttachmentKind[]; awaiting: number })[];
  counts: Readonly<Record<QueueState, number>>;
  /** What waits for an answer before anything else. */
  offers: readonly Offer[];
  items: readonly QueueItem[];
  pages: number;
  /** The proposal to open next, if any. */
  next: QueueItem | null;
}

export interface NamedEvaluation {
  personId: string;
  name: string;
  submittedAt: Date | null;
  comment: string;
  answers: PerCriterion<CriterionAnswer>;
  amendments: EvaluationRecord['amendments'];
}

/** A proposal with everything at hand to examine it. */
export interface ExaminationDesk {
  proposalId: string;
  status: ProposalStatus;
  heading: ExaminationHeading;
  deliberating: boolean;
  cahier: PublicCahier;
  files: readonly CahierFile[];
  rubric: RubricRecord;
  /** The other proposals of the cahier, and how far the viewer is with those given to them. */
  sisters: readonly { proposalId: string; position: number; title: string; status: ProposalStatus; own: AssignmentStage | null }[];
  dueAt: Date | null;
  /** Evaluations that the viewer still owes, this one included. */
  remaining: number;
  own: EvaluationRecord | null;
  /** What the form on this page does, if anything. */
  form: 'draft' | 'amend' | null;
  mayAsk: boolean;
  /** Prepares the work of the commission: has the chair's page too. */
  officer: boolean;
  /** Null until the viewer may read them. */
  colleagues: readonly NamedEvaluation[] | null;
  questions: readonly QuestionRecord[];
}

/** One examination as its chair and its secretary see it. */
export interface ChairDesk {
  proposalId: string;
  status: ProposalStatus;
  heading: ExaminationHeading;
  commissionId: string;
  callId: string;
  deliberatedAt: Date | null;
  rubric: RubricRecord;
  presides: boolean;
  /** Evaluations can still come. */
  open: boolean;
  assigned: readonly { personId: string; evaluation: EvaluationStatus | 'none' }[];
  /** Members and alternates who sit now. */
  candidates: readonly { personId: string; name: string }[];
  recusals: readonly { personId: string; name: string; tie: ConflictTie; /** for the chair only */ note: string; declaredAt: Date }[];
  /** Null while the viewer owes their own evaluation. */
  scores: { reading: ProposalReading; evaluations: readonly NamedEvaluation[] } | null;
  questions: readonly (QuestionRecord & { askedBy: string })[];
  opinion: OpinionRecord | null;
  held: DecisionRecord | null;
  published: readonly DecisionRecord[];
  otherCommissions: readonly { id: string; name: string }[];
}
