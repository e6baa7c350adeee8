import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { askContributor } from '@/lib/committee/use-cases/questions/ask-contributor.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/questions/review-question.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';
import type { EvaluationInput } from '@/lib/committee/schema/evaluation.ts';
import type { TakeDecision } from '@/lib/committee/schema/decision.ts';
import { db } from '@/lib/platform/database.ts';
import type { Result } from '@/lib/platform/result.ts';
import type { RoleName, World } from '@/tests/integration/rights/world.ts';

/** The value of a step that a test takes for granted. */
export function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`This step was refused: ${result.code}.`);
  return result.value;
}

type Score = CriterionAnswer['answer'];

function evaluation(world: World, score: Score, version = 0): EvaluationInput {
  return {
    proposalId: world.proposalId,
    version,
    answers: perCriterion(() => ({ answer: score, reason: 'Une raison assez longue.' })),
    comment: '',
  };
}

/** The expert accepts what was given to them. */
async function accept(world: World, role: Exclude<RoleName, 'nobody'>, proposalId = world.proposalId): Promise<void> {
  const seen = hintMarks(await offersTo(world.context(role).viewer!, world.now, [proposalId]));
  done(await acceptAssignments(world.context(role), { proposals: [proposalId], seen }));
}

/** Submits four equal scores, accepting the proposal first when that was not done. */
async function submit(world: World, role: Exclude<RoleName, 'nobody'>, score: Score): Promise<void> {
  const waiting = { proposalId: world.proposalId, personId: world.people[role].id, removedAt: null, acceptedAt: null };
  if ((await db().assignment.count({ where: waiting })) > 0) await accept(world, role);
  done(await submitEvaluation(world.context(role), evaluation(world, score)));
}

async function ask(world: World, role: RoleName): Promise<string> {
  const asked = await askContributor(world.context(role), { proposalId: world.proposalId, question: 'Qui finance la deuxième année ?' });
  return done(asked).questionId;
}

async function forward(world: World, role: RoleName): Promise<string> {
  const questionId = await ask(world, role);
  done(await reviewQuestion(world.context('chair'), { questionId, verdict: 'forward', question: 'Qui finance la deuxième année ?' }));
  return questionId;
}

/** One submitted evaluation of 3 everywhere (the world's quorum is one), and the deliberation open. */
async function deliberate(world: World): Promise<void> {
  await submit(world, 'expert', 3);
  done(await beginDeliberation(world.context('chair'), { proposalId: world.proposalId }));
}

async function giveOpinion(world: World, outcome: Outcome = 'selected'): Promise<void> {
  await deliberate(world);
  done(await recordOpinion(world.context('chair'), { proposalId: world.proposalId, outcome, text: 'Avis de la commission.' }));
}

function decision(world: World, outcome: Outcome = 'selected'): TakeDecision {
  return {
    proposalId: world.proposalId,
    seen: '',
    outcome,
    reasons: 'Les motifs de la décision.',
    adjournedFor: outcome === 'adjourned' ? 'Le plan de financement de la deuxième année.' : '',
    amendableUntil: outcome === 'adjourned' ? new Date(world.now.getTime() + 30 * 86_400_000) : null,
    sentences: perCriterion(() => 'Une phrase de retour.'),
    improvements: perCriterion(() => 'Ce qui changerait cet avis.'),
    wayBack: 'Le chemin pour revenir devant le comité.',
    labId: null,
  };
}

/** Everything up to a decision that waits for publication. */
async function decide(world: World, outcome: Outcome = 'selected'): Promise<void> {
  await giveOpinion(world, outcome);
  done(await takeDecision(world.context('chair'), decision(world, outcome)));
}

/** A batch of the world's one decision, with its mails. */
async function prepare(world: World): Promise<string> {
  const { commissionId, callId, proposalId } = world;
  return done(await prepareBatch(world.context('chair'), { commissionId, callId, decisions: [proposalId] })).batchId;
}

/** From nothing to the published decision. */
async function publish(world: World, outcome: Outcome = 'selected'): Promise<void> {
  await decide(world, outcome);
  done(await publishBatch(world.context('chair'), { batchId: await prepare(world), due: false }));
}

/** Steps of an examination in the world of the refusal tests. */
export const stage = { evaluation, accept, submit, ask, forward, deliberate, giveOpinion, decision, decide, prepare, publish };
