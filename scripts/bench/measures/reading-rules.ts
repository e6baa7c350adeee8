import { criterionKeys, defaultCallRules, perCriterion } from '@/lib/calls/rules/judging.ts';
import { readExaminations } from '@/lib/committee/rules/examination-figures.ts';
import { rankExaminations } from '@/lib/committee/rules/ranking-view.ts';
import type { ScoredExamination } from '@/lib/committee/types/ranking.ts';
import { experts } from '../data/plan.ts';
import { seeded } from '../data/seeded.ts';

const evaluations = 10_000;
const perProposal = 4;
const runs = 15;

/** Under this, in milliseconds, the rules read ten thousand evaluations: medians, standing, ranking, mean corrected for severity. */
export const readingBudget = 200;

/** The same scores each time: four of sixty experts on each proposal, one answer in twenty without information. */
function scoredExaminations(): ScoredExamination[] {
  const random = seeded(500_000);
  return Array.from({ length: evaluations / perProposal }, (_, proposal) => ({
    proposalId: String(proposal),
    title: '',
    status: 'under_examination',
    receiptNumber: String(proposal),
    actorName: '',
    sheets: Array.from({ length: perProposal }, (_sheet, place) => ({
      expert: (proposal * 7 + place * 11) % experts,
      answers: perCriterion((key) => (random.below(20) === criterionKeys.indexOf(key) ? 'insufficient' : random.below(6))),
    })),
  }));
}

/** Median time of a reading of ten thousand evaluations by the rules alone, in milliseconds. */
export function timeReadingRules(): number {
  const examinations = scoredExaminations();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    rankExaminations(readExaminations(examinations, defaultCallRules).rows);
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
}
