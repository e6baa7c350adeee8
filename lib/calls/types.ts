import type { ActorKind } from '@/lib/actors/types.ts';

export type CriterionKey = 'useful' | 'impactful' | 'bearable' | 'feasible';
export type CallKind = 'cahiers_acteurs' | 'appel_projets' | 'manifestation_interet' | 'hackathon';
export type CallStatus = 'draft' | 'published' | 'cancelled';

/** Where a call stands at an instant: derived from its status and dates, never stored. */
export type CallPhase = 'draft' | 'upcoming' | 'open' | 'closed' | 'cancelled';

/** One value for each of the four criteria. */
export type PerCriterion<Value> = Record<CriterionKey, Value>;

/** A text of the reference content, in both languages. */
export interface LocalizedText {
  fr: string;
  en: string;
}

/** What decides the phase of a call. `closesAt` is the first instant at which a submission is late. */
export interface CallDates {
  status: CallStatus;
  opensAt: Date;
  closesAt: Date;
}

/** How proposals are judged. Thresholds are medians from 0 to 5 by halves; weights are positive integers. */
export interface CallRules {
  weights: PerCriterion<number>;
  thresholds: PerCriterion<number>;
  /** Informative evaluations needed per criterion, after recusals. */
  quorum: number;
}

export interface CallSummary extends CallDates {
  id: string;
  slug: string;
  kind: CallKind;
  title: string;
  summary: string;
  openTo: readonly ActorKind[];
  themeIds: readonly string[];
  demonstration: boolean;
}

export interface CallRecord extends CallSummary, CallRules {
  presentation: string;
  examinationCalendar: string;
  publicationTerms: string;
  rubricVersionId: string;
  publishedAt: Date | null;
  /** Why it was cancelled; empty otherwise. */
  cancelledFor: string;
}

/** What a criterion says; in a draft any of it may still be empty. */
export interface CriterionTexts {
  name: LocalizedText;
  /** The criterion in the words of the founding document. */
  statement: LocalizedText;
  gloss: LocalizedText;
  guidance: LocalizedText;
  evidence: readonly LocalizedText[];
  /** What a score of 0, 1, 2, 3, 4, 5 means, in this order. */
  anchors: readonly LocalizedText[];
}

export interface RubricCriterion extends CriterionTexts {
  key: CriterionKey;
  position: number;
}

/** Everything that is written in a version of a rubric. */
export interface RubricText {
  /** What changes since the version before, in a sentence; empty for a first version. */
  changes: string;
  criteria: PerCriterion<CriterionTexts>;
}

/** A version of a rubric with its state, published or not. */
export interface RubricVersionRecord {
  versionId: string;
  rubricId: string;
  name: string;
  number: number;
  /** Null: a draft. */
  publishedAt: Date | null;
  /** Of the draft: grows with each save. */
  edition: number;
  updatedAt: Date;
  text: RubricText;
}

export interface RubricVersionSummary {
  versionId: string;
  number: number;
  publishedAt: Date | null;
  changes: string;
  updatedAt: Date;
  calls: readonly { id: string; slug: string; title: string; status: CallStatus }[];
}

export interface RubricSummary {
  id: string;
  name: string;
  /** Newest first. */
  versions: readonly RubricVersionSummary[];
}

/** A version of a rubric with its four criteria, in order. */
export interface RubricRecord {
  versionId: string;
  name: string;
  number: number;
  criteria: readonly RubricCriterion[];
}

/** A published version that a call may use. */
export interface RubricOption {
  versionId: string;
  name: string;
  number: number;
}

/** A criterion as the reference content gives it. */
export interface ReferenceCriterion extends Omit<RubricCriterion, 'anchors'> {
  anchors: readonly { level: number; text: LocalizedText }[];
}

/** A question and its answer, without the name of who asked. */
export interface PublishedQuestion {
  id: string;
  question: string;
  answer: string;
  publishedAt: Date;
}

/** A question as its author or the managers of the call see it. */
export interface CallQuestionRecord {
  id: string;
  callId: string;
  askedById: string;
  question: string;
  /** Empty until answered. */
  answer: string;
  createdAt: Date;
  publishedAt: Date | null;
}
