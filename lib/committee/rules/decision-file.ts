import { createHash } from 'node:crypto';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, CriterionKey, PerCriterion, RubricRecord } from '@/lib/calls/types.ts';
import { rank } from '@/lib/committee/rules/ranking.ts';
import { type CountableEvaluation, gatherScores, type ProposalReading, readProposal } from '@/lib/committee/rules/reading.ts';
import { type DecisionFile, decisionFileFormat, decisionFileVersion, type FiledProposal, type FiledRubric } from '@/lib/committee/schema/decision-file.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { canonicalJson } from '@/lib/platform/canonical-json.ts';

/** A proposal whose decision is published, with the evaluations that counted for it. */
export interface DecidedProposal {
  reference: string;
  title: string;
  commission: string;
  outcome: Outcome;
  recusals: number;
  evaluations: readonly (CountableEvaluation & { rubricNumber: number })[];
}

export interface DecidedCall {
  number: number;
  publishedAt: Date;
  call: { title: string; address: string };
  rules: CallRules;
  rubrics: readonly RubricRecord[];
  proposals: readonly DecidedProposal[];
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The file of the decisions of a call. Scores stand in increasing order within each criterion, so that neither the
 * order nor the column of a score says who gave it; nothing in it names or numbers an expert.
 */
export function decisionFile({ number, publishedAt, call, rules, rubrics, proposals }: DecidedCall): DecisionFile {
  const read = proposals
    .map((proposal) => ({ proposal, reading: readProposal(proposal.evaluations.length, gatherScores(proposal.evaluations), rules) }))
    .toSorted((a, b) => (a.proposal.reference < b.proposal.reference ? -1 : 1));
  const ranks = ranksByCommission(read.map(({ proposal, reading }) => ({ ...proposal, mean: reading.mean })));
  return {
    format: decisionFileFormat,
    version: decisionFileVersion,
    number,
    publishedAt: publishedAt.toISOString(),
    call: { title: call.title, address: call.address },
    rules: { quorum: rules.quorum, thresholds: perCriterion((key) => rules.thresholds[key]), weights: perCriterion((key) => rules.weights[key]) },
    rubrics: rubrics.map(filedRubric).toSorted((a, b) => a.number - b.number),
    proposals: read.map(({ proposal: { reference, title, commission, recusals, outcome, evaluations }, reading }) => ({
      reference,
      title,
      commission,
      rubrics: [...new Set(evaluations.map(({ rubricNumber }) => rubricNumber))].toSorted((a, b) => a - b),
      evaluations: evaluations.length,
      recusals,
      scores: perCriterion((key) => ({ values: [...reading.criteria[key].values], insufficient: reading.criteria[key].insufficient })),
      outcome,
      computed: { ...figuresOf(reading), rank: ranks.get(reference) ?? null },
    })),
  };
}

/** A version of the rubric in its own words, in French, with the fingerprint of these words. */
function filedRubric({ name, number, criteria }: RubricRecord): FiledRubric {
  const texts = criteria.map(({ key, name: title, statement, gloss, guidance, evidence, anchors }) => ({
    key,
    name: title.fr,
    statement: statement.fr,
    gloss: gloss.fr,
    guidance: guidance.fr,
    evidence: evidence.map(({ fr }) => fr),
    anchors: anchors.map(({ fr }) => fr),
  }));
  return { name, number, sha256: fingerprint(canonicalJson(texts)), criteria: texts };
}

function figuresOf({ criteria, standing, mean }: ProposalReading): { medians: PerCriterion<number | null>; standing: ProposalReading['standing']; mean: number | null } {
  return { medians: perCriterion((key) => criteria[key].median), standing, mean };
}

/** Ranks of what passes, commission by commission: each orders its own. */
function ranksByCommission(proposals: readonly { reference: string; commission: string; mean: number | null }[]): Map<string, number | null> {
  const groups = [...Map.groupBy(proposals, ({ commission }) => commission).values()];
  return new Map(groups.flatMap((group) => rank(group, ({ mean }) => mean).map(({ row, rank: place }) => [row.reference, place] as const)));
}

/** What a file says and what its own scores say, where they differ. */
export type Difference =
  | { kind: 'median'; reference: string; criterion: CriterionKey; stated: number | null; found: number | null }
  | { kind: 'standing'; reference: string; stated: string; found: string }
  | { kind: 'mean' | 'rank'; reference: string; stated: number | null; found: number | null }
  /** The answers on a criterion are not one for each evaluation. */
  | { kind: 'answers'; reference: string; criterion: CriterionKey; stated: number; found: number }
  /** The order of the scores says something about who gave them. */
  | { kind: 'order'; reference: string; criterion: CriterionKey }
  /** Selected without passing, or decided under the quorum. */
  | { kind: 'outcome'; reference: string; reason: 'not-passing' | 'under-quorum' }
  | { kind: 'rubric'; number: number; stated: string; found: string }
  /** A proposal says that it was scored under a version that the file does not hold. */
  | { kind: 'rubric-missing'; reference: string; number: number };

/** Computes the whole file again from its scores, and tells each difference, in the order of the file. */
export function recompute(file: DecisionFile): Difference[] {
  const readings = file.proposals.map((proposal) => {
    const scores = perCriterion((key) => ({ informative: proposal.scores[key].values, insufficient: proposal.scores[key].insufficient }));
    return readProposal(proposal.evaluations, scores, file.rules);
  });
  const ranks = ranksByCommission(file.proposals.map(({ reference, commission }, index) => ({ reference, commission, mean: readings[index]!.mean })));
  return [
    ...file.rubrics.flatMap(({ number, sha256: stated, criteria }): Difference[] => {
      const found = fingerprint(canonicalJson(criteria));
      return found === stated ? [] : [{ kind: 'rubric', number, stated, found }];
    }),
    ...file.proposals.flatMap((proposal, index) => [
      ...missingRubrics(proposal, file.rubrics),
      ...compareScores(proposal),
      ...compareFigures(proposal, readings[index]!, ranks.get(proposal.reference) ?? null),
    ]),
  ];
}

function missingRubrics({ reference, rubrics }: FiledProposal, held: readonly FiledRubric[]): Difference[] {
  const missing = rubrics.filter((number) => !held.some((rubric) => rubric.number === number));
  return missing.map((number) => ({ kind: 'rubric-missing', reference, number }));
}

function compareScores({ reference, evaluations, scores }: FiledProposal): Difference[] {
  return criterionKeys.flatMap((criterion): Difference[] => {
    const { values, insufficient } = scores[criterion];
    const found = values.length + insufficient;
    const differences: Difference[] = [];
    if (found !== evaluations) differences.push({ kind: 'answers', reference, criterion, stated: evaluations, found });
    if (values.some((value, index) => index > 0 && values[index - 1]! > value)) differences.push({ kind: 'order', reference, criterion });
    return differences;
  });
}

function compareFigures({ reference, outcome, computed }: FiledProposal, reading: ProposalReading, place: number | null): Difference[] {
  const found = figuresOf(reading);
  const differences: Difference[] = criterionKeys.flatMap((criterion) =>
    computed.medians[criterion] === found.medians[criterion]
      ? []
      : [{ kind: 'median' as const, reference, criterion, stated: computed.medians[criterion], found: found.medians[criterion] }],
  );
  if (computed.standing !== found.standing) differences.push({ kind: 'standing', reference, stated: computed.standing, found: found.standing });
  if (computed.mean !== found.mean) differences.push({ kind: 'mean', reference, stated: computed.mean, found: found.mean });
  if (computed.rank !== place) differences.push({ kind: 'rank', reference, stated: computed.rank, found: place });
  if (!reading.quorate) differences.push({ kind: 'outcome', reference, reason: 'under-quorum' });
  else if (outcome === 'selected' && reading.standing !== 'passes') differences.push({ kind: 'outcome', reference, reason: 'not-passing' });
  return differences;
}
