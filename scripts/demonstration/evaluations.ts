import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';

import type { Reasons } from './content.ts';
import type { ExaminationEvent } from './events.ts';
import type { Examined } from './examined.ts';
import { done, type Stage } from './stage.ts';

type Scoring = Extract<ExaminationEvent, { act: 'draft' | 'evaluate' | 'amend-evaluation' }>;

/** Saves, submits or amends the evaluation of one expert. */
export async function evaluate(stage: Stage, { proposal }: Examined, event: Scoring, at: Date): Promise<void> {
  const context = await stage.as(event.by, at);
  const proposalId = stage.id('proposal', proposal.key);
  const answers = answersOf(event, stage.content.reasons, `${proposal.key} ${event.by}`);
  const what = `${event.act} ${proposal.key} by ${event.by}`;
  const first = { proposalId, version: 0, answers, comment: '' };
  if (event.act === 'draft') done(await saveEvaluationDraft(context, first), what);
  else if (event.act === 'evaluate') done(await submitEvaluation(context, first), what);
  else done(await amendEvaluation(context, { ...first, version: 1, why: event.why }), what);
}

/** Each score with the expert's own reason where there is one, else a usual one for that level. */
function answersOf(event: Scoring, usual: Reasons, seed: string): PerCriterion<CriterionAnswer> {
  return perCriterion((criterion: CriterionKey) => {
    const typed = event.scores[criterionKeys.indexOf(criterion)];
    const own = event.reasons[criterion];
    if (typed === '_' || typed === undefined) return { answer: null, reason: own ?? '' };
    if (typed === '?') return { answer: 'insufficient', reason: own ?? usual[criterion].insufficient };
    const reasons = usual[criterion].levels[Number(typed)] ?? [];
    return { answer: Number(typed), reason: own ?? reasons[spread(`${seed} ${criterion}`) % reasons.length] ?? '' };
  });
}

/** A number that depends on the text only, so that two loads choose the same reasons. */
function spread(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_003, 7);
}
