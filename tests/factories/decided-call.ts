import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, PerCriterion, RubricRecord } from '@/lib/calls/types.ts';
import type { DecidedCall, DecidedProposal } from '@/lib/committee/rules/decision-file.ts';

const both = (text: string) => ({ fr: text, en: `${text} (English)` });

export const filedRubric: RubricRecord = {
  versionId: '01890000-0000-7000-8000-000000000001',
  name: 'Grille des quatre critères',
  number: 2,
  criteria: (['useful', 'impactful', 'bearable', 'feasible'] as const).map((key, position) => ({
    key,
    position,
    name: both(`Nom ${key}`),
    statement: both('Énoncé'),
    gloss: both('Glose'),
    guidance: both('Guide'),
    evidence: [both('Preuve')],
    anchors: [0, 1, 2, 3, 4, 5].map((level) => both(`Niveau ${level}`)),
  })),
};

export const filedRules: CallRules = { quorum: 3, thresholds: perCriterion(() => 2.5), weights: { useful: 2, impactful: 1, bearable: 1, feasible: 1 } };

/** A decided proposal: for each expert, four scores in the order of the criteria, null being « pas assez d’information ». */
export function decidedProposal(reference: string, experts: readonly (readonly (number | null)[])[], change: Partial<DecidedProposal> = {}): DecidedProposal {
  const keys = Object.keys(filedRules.weights) as (keyof PerCriterion<number>)[];
  return {
    reference,
    title: `Proposition ${reference}`,
    commission: 'Commission Terre solidaire',
    outcome: 'selected',
    recusals: 0,
    evaluations: experts.map((scores, index) => ({
      personId: `personne-${index}`,
      status: 'submitted',
      rubricNumber: filedRubric.number,
      scores: keys.map((criterion, place) => ({ criterion, value: scores[place] ?? null })),
    })),
    ...change,
  };
}

export function decidedCall(proposals: readonly DecidedProposal[], change: Partial<DecidedCall> = {}): DecidedCall {
  return {
    number: 1,
    publishedAt: new Date('2026-06-01T10:00:00Z'),
    call: { title: 'Premiers gestes', address: 'https://portail.example/appels/premiers-gestes' },
    rules: filedRules,
    rubrics: [filedRubric],
    proposals,
    ...change,
  };
}
