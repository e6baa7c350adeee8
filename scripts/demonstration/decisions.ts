import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';

import type { ExaminationEvent } from './events.ts';
import type { Examined } from './examined.ts';
import { labId } from './lookups.ts';
import { done, type Stage } from './stage.ts';

type Event<Act extends ExaminationEvent['act']> = Extract<ExaminationEvent, { act: Act }>;

export async function startDeliberation(stage: Stage, { proposal, commission }: Examined, at: Date): Promise<void> {
  const proposalId = stage.id('proposal', proposal.key);
  done(await beginDeliberation(await stage.as(commission.chair, at), { proposalId }), `deliberating on ${proposal.key}`);
}

export async function giveOpinion(stage: Stage, { proposal, commission }: Examined, event: Event<'give-opinion'>, at: Date): Promise<void> {
  const opinion = { proposalId: stage.id('proposal', proposal.key), outcome: event.outcome, text: event.text };
  done(await recordOpinion(await stage.as(commission.secretary, at), opinion), `opinion on ${proposal.key}`);
}

export async function decide(stage: Stage, examined: Examined, event: Event<'decide'>, at: Date): Promise<void> {
  const { proposal, commission } = examined;
  const decision = {
    proposalId: stage.id('proposal', proposal.key),
    seen: '',
    outcome: event.outcome,
    reasons: event.reasons,
    adjournedFor: event.missing ?? '',
    amendableUntil: event.until === undefined ? null : stage.timeline.instant(event.until, '18:00'),
    sentences: event.sentences,
    improvements: event.improvements,
    wayBack: event.wayBack,
    labId: event.lab ? stage.id('lab', event.lab) : null,
  };
  done(await takeDecision(await stage.as(commission.chair, at), decision), `decision on ${proposal.key}`);
}

/** Puts together the decisions that one commission publishes on one day for one call. */
export async function prepare(stage: Stage, together: readonly Examined[], at: Date): Promise<string> {
  const [{ commission, cahier }] = together as [Examined];
  const batch = {
    commissionId: stage.id('commission', commission.key),
    callId: stage.id('call', cahier.call),
    decisions: together.map(({ proposal }) => stage.id('proposal', proposal.key)),
  };
  const what = `a batch of ${together.map(({ proposal }) => proposal.key).join(', ')}`;
  return done(await prepareBatch(await stage.as(commission.chair, at), batch), what).batchId;
}

/** Publishes a batch; a selected proposal becomes the LAB that names it, or feeds another. */
export async function publish(stage: Stage, together: readonly Examined[], at: Date): Promise<void> {
  const [{ commission }] = together as [Examined];
  const batchId = await prepare(stage, together, at);
  const { published } = done(await publishDecisionBatch(await stage.as(commission.chair, at), { batchId, due: false }), 'publishing a batch');
  stage.rightsChanged();
  for (const { proposalId, labSlug } of published) {
    const examined = together.find(({ proposal }) => stage.id('proposal', proposal.key) === proposalId);
    const born = stage.content.labs.find((lab) => lab.proposal === examined?.proposal.key);
    if (labSlug && born) stage.remember('lab', born.key, await labId(labSlug));
  }
}
