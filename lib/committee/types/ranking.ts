import type { CallRules, PerCriterion } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { Correction, CorrectionLack } from '@/lib/committee/rules/severity.ts';

interface ExaminationHeader {
  proposalId: string;
  title: string;
  status: ProposalStatus;
  receiptNumber: string;
  actorName: string;
}

/** An examination with the evaluations that count, as far as the viewer may read them. */
export interface ScoredExamination extends ExaminationHeader {
  /** Null while the viewer owes their own evaluation: nothing was read. */
  sheets: readonly AnswerSheet[] | null;
}

/** What one expert, known by a number only, answered on the four criteria. */
export interface AnswerSheet {
  expert: number;
  answers: PerCriterion<Answer>;
}

/** An examination with its figures, as far as the viewer may read them. */
export interface ReadExamination extends ExaminationHeader {
  /** Null while the viewer owes their own evaluation: its scores are in no figure of theirs, not even as a part. */
  scores: { reading: ProposalReading; corrected: Correction | CorrectionLack } | null;
}

export interface RankedExamination extends ReadExamination {
  /** Null for what does not pass, and for what the viewer may not read yet: it takes no rank either. */
  rank: number | null;
  /** Another one has the same rank. */
  isTied: boolean;
}

export type RankingFilter = 'all' | 'passes' | 'under_threshold' | 'to_complete' | 'held_back';
export type RankingOrder = 'rank' | 'corrected' | 'disagreement' | 'useful' | 'impactful' | 'bearable' | 'feasible' | 'reference';

/** The reading of the scores of a commission on one call. */
export interface CommissionRanking {
  commission: { id: string; slug: string; name: string };
  calls: readonly { slug: string; title: string }[];
  /** Null when the commission examines nothing that the viewer may know of. */
  call: ({ id: string; slug: string; title: string } & CallRules) | null;
  /** False under weights that sum to zero: medians are read, nothing has a mean nor a rank. */
  ordersRanking: boolean;
  counts: Readonly<Record<RankingFilter, number>>;
  polarised: number;
  /** Groups of proposals that share no expert, each corrected for itself. */
  groups: number;
  /** Evaluations that the figures rest on. */
  evaluations: number;
  rows: readonly RankedExamination[];
  found: number;
  page: number;
  pages: number;
  /** A file with names may be downloaded: decisions of the commission on this call are published. */
  hasNamedFile: boolean;
}
