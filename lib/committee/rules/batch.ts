import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import { adjournmentProblems, outcomeObstacle, shortestSentence } from '@/lib/committee/rules/decision.ts';
import { bandOf, type Band } from '@/lib/committee/rules/feedback.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { BatchAct, BatchStatus, CoherenceNote, DecisionFault, DecisionNote } from '@/lib/committee/types/batch.ts';
import type { DecisionFigures, DecisionRecord, Outcome } from '@/lib/committee/types/decision.ts';

/** Every allowed move of a batch; what is not here does not happen. */
const moves: Readonly<Record<BatchStatus, Partial<Readonly<Record<BatchAct, BatchStatus>>>>> = {
  preparing: { schedule: 'scheduled', publish: 'published', abandon: 'abandoned' },
  scheduled: { return: 'preparing', publish: 'published', abandon: 'abandoned' },
  published: {},
  abandoned: {},
};

/** The state that an act leads to; null when it is not allowed from this one. */
export function batchMove(status: BatchStatus, act: BatchAct): BatchStatus | null {
  return moves[status][act] ?? null;
}

/** A batch whose hour has come: the first instant at which it leaves is the one that was chosen. */
export function isDue(batch: { status: BatchStatus; publishAt: Date | null }, now: Date): boolean {
  return batch.status === 'scheduled' && batch.publishAt !== null && batch.publishAt <= now;
}

/** Left in a starting sentence where the commission must write: such a text is never published. */
export const gap = '[…]';

export function isUnfinished(text: string): boolean {
  return text.includes(gap) || text.includes('[...]');
}

function isMissing(text: string): boolean {
  return text.trim().length < shortestSentence;
}

/** Bands of a reading, as the contributor will read them. */
export function bandsOf(reading: ProposalReading): PerCriterion<Band> {
  return perCriterion((key) => bandOf(reading.criteria[key].median, reading.criteria[key].threshold));
}

function keptBands(figures: DecisionFigures): PerCriterion<Band> {
  return perCriterion((key) => bandOf(figures.criteria[key].median, figures.criteria[key].threshold));
}

type Texts = Pick<DecisionRecord, 'reasons' | 'adjournedFor' | 'sentences' | 'improvements' | 'wayBack'>;

/** What the texts of a decision still lack: a held decision may lack them, a published one may not. */
export function textFaults(decision: Texts): DecisionFault[] {
  const faults: DecisionFault[] = [];
  for (const criterion of criterionKeys) {
    const [sentence, improvement] = [decision.sentences[criterion], decision.improvements[criterion]];
    if (isMissing(sentence)) faults.push({ code: 'sentence-missing', criterion });
    if (isMissing(improvement)) faults.push({ code: 'improvement-missing', criterion });
    if (isUnfinished(sentence) || isUnfinished(improvement)) faults.push({ code: 'text-unfinished', criterion });
  }
  if (isMissing(decision.wayBack)) faults.push({ code: 'way-back-missing', criterion: null });
  if ([decision.reasons, decision.adjournedFor, decision.wayBack].some(isUnfinished)) faults.push({ code: 'text-unfinished', criterion: null });
  return faults;
}

export interface Evidence {
  status: ProposalStatus;
  reading: ProposalReading;
  /** Outcome of the opinion that the decision follows; null without any. */
  opinion: Outcome | null;
}

/** What forbids publishing this decision at that instant: texts, figures as they are now, adjournment. */
export function decisionFaults(decision: DecisionRecord, evidence: Evidence, at: Date): DecisionFault[] {
  const faults = textFaults(decision);
  const whole = (code: DecisionFault['code']) => faults.push({ code, criterion: null });
  if (evidence.status !== 'opinion_given') whole('examination-closed');
  if (evidence.opinion === null) whole('opinion-missing');
  const obstacle = outcomeObstacle(decision.outcome, evidence.reading);
  if (obstacle) whole(obstacle);
  const [then, today] = [keptBands(decision.figures), bandsOf(evidence.reading)];
  for (const criterion of criterionKeys) if (then[criterion] !== today[criterion]) faults.push({ code: 'bands-changed', criterion });
  if (decision.outcome === 'adjourned') {
    const problems = adjournmentProblems({ missing: decision.adjournedFor, until: decision.amendableUntil }, at);
    if (problems.includes('missing')) whole('adjournment-incomplete');
    if (problems.includes('until')) whole('adjournment-late');
  }
  return faults;
}

function sameFigures(figures: DecisionFigures, reading: ProposalReading): boolean {
  const same = (key: CriterionKey) => figures.criteria[key].median === reading.criteria[key].median && figures.criteria[key].informative === reading.criteria[key].informative;
  return figures.evaluations === reading.evaluations && criterionKeys.every(same);
}

/** What should be known before publishing, and forbids nothing. */
export function decisionNotes(decision: DecisionRecord, evidence: Evidence): DecisionNote[] {
  const notes: DecisionNote[] = [];
  if (!sameFigures(decision.figures, evidence.reading)) notes.push('figures-changed');
  if (evidence.opinion !== null && evidence.opinion !== decision.outcome) notes.push('opinion-differs');
  return notes;
}

export interface Weighed {
  proposalId: string;
  outcome: Outcome;
  bands: PerCriterion<Band>;
  /** Null for what does not pass. */
  mean: number | null;
}

/**
 * Pairs that a reader would compare: the same four bands with opposite outcomes, and a selected proposal ranked under
 * one that passes and is not selected.
 */
export function coherenceNotes(rows: readonly Weighed[]): CoherenceNote[] {
  const selected = rows.filter(({ outcome }) => outcome === 'selected');
  const others = rows.filter(({ outcome }) => outcome === 'not_selected');
  return selected.flatMap((one) =>
    others.flatMap((other) => {
      const pair = { selectedId: one.proposalId, otherId: other.proposalId };
      const notes: CoherenceNote[] = [];
      if (criterionKeys.every((key) => one.bands[key] === other.bands[key])) notes.push({ kind: 'same-bands', ...pair });
      if (one.mean !== null && other.mean !== null && one.mean < other.mean) notes.push({ kind: 'ranked-under', ...pair });
      return notes;
    }),
  );
}

const mailKeyPattern = /^decision:([0-9a-f-]{36}):([0-9a-f-]{36})$/;

/** The one mail that tells one person of one decision. */
export function mailKey(decisionId: string, personId: string): string {
  return `decision:${decisionId}:${personId}`;
}

/** The decision that a mail tells of; null for a mail of something else. */
export function decisionOfMail(uniqueKey: string | null): string | null {
  return mailKeyPattern.exec(uniqueKey ?? '')?.[1] ?? null;
}

/** What the mails of a batch are held for. */
export function heldForBatch(batchId: string): string {
  return `decision-batch:${batchId}`;
}

/**
 * The examination can be decided by nobody: every chair of its commission is recused from it or tied to it, or there
 * is none.
 */
export function lacksChair(chairIds: readonly string[], recusedIds: readonly string[], tiedIds: ReadonlySet<string>): boolean {
  return chairIds.every((id) => recusedIds.includes(id) || tiedIds.has(id));
}
