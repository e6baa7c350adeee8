import type { CallRules, CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { FileAudience } from '@/lib/cahiers/types/files.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';

export type ConflictTie = 'member' | 'employer' | 'mandate' | 'family' | 'funder' | 'other';
export type EvaluationStatus = 'draft' | 'submitted';
export type QuestionStatus = 'pending' | 'forwarded' | 'refused' | 'answered';

/** What permissions look at: every use-case on one examination starts by loading this. */
export interface ExaminationScope {
  proposalId: string;
  status: ProposalStatus;
  cahierId: string;
  callId: string;
  actorId: string;
  /** Actors that signed the cahier beside its own. */
  coSignatoryIds: readonly string[];
  commissionId: string;
  openedAt: Date;
  deliberatedAt: Date | null;
  recusedIds: readonly string[];
  /** Assignments that have not been removed. */
  assignments: readonly AssignmentRecord[];
  evaluators: readonly { personId: string; status: EvaluationStatus }[];
  heading: ExaminationHeading;
}

export interface AssignmentRecord {
  personId: string;
  assignedAt: Date;
  dueAt: Date | null;
  /** When the expert took it and declared no conflict of interest; null as long as they have not answered. */
  acceptedAt: Date | null;
}

/** What pages and mails say of an examination. */
export interface ExaminationHeading {
  title: string;
  /** 1 for the first of its cahier. */
  position: number;
  themeId: string | null;
  receiptNumber: string;
  cahierTitle: string;
  actorName: string;
  call: { slug: string; title: string } & CallRules;
  rubricVersionId: string;
  commission: { slug: string; name: string };
}

export interface EvaluationRecord {
  id: string;
  personId: string;
  /** The rubric that was before the expert's eyes. */
  rubricVersionId: string;
  status: EvaluationStatus;
  version: number;
  comment: string;
  submittedAt: Date | null;
  updatedAt: Date;
  answers: PerCriterion<CriterionAnswer>;
  scores: readonly { criterion: CriterionKey; value: number | null }[];
  amendments: readonly { at: Date; reason: string }[];
}

export interface QuestionRecord {
  id: string;
  askedById: string;
  question: string;
  status: QuestionStatus;
  createdAt: Date;
  answer: string;
  answeredAt: Date | null;
}

export interface RecusalRecord {
  personId: string;
  tie: ConflictTie;
  note: string;
  declaredAt: Date;
  declaredById: string;
}

/** An attachment of the cahier of a proposal. */
export interface AttachedFile {
  id: string;
  /** Of the stored file. */
  fileId: string;
  title: string;
  audience: FileAudience;
  addedAt: Date;
}
