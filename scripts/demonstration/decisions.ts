import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { publishDecisionAndLab } from '@/lib/labs/use-cases/publish-decision-and-lab.ts';

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
  };
  done(await takeDecision(await stage.as(commission.chair, at), decision), `decision on ${proposal.key}`);
  examined.decidedAt = at;
  examined.sentences = event.sentences;
}

/** Publishes the decision taken; a selected proposal becomes the LAB that names it, or feeds another. */
export async function publish(stage: Stage, examined: Examined, event: Event<'publish'>, at: Date): Promise<void> {
  const { proposal, commission, decidedAt, sentences } = examined;
  if (!decidedAt || !sentences) throw new Error(`Demonstration: no decision to publish on ${proposal.key}`);
  const input = {
    proposalId: stage.id('proposal', proposal.key),
    seen: decidedAt.toISOString(),
    sentences,
    labId: event.lab ? stage.id('lab', event.lab) : null,
  };
  const { labSlug } = done(await publishDecisionAndLab(await stage.as(commission.chair, at), input), `publishing ${proposal.key}`);
  stage.rightsChanged();
  const born = stage.content.labs.find((lab) => lab.proposal === proposal.key);
  if (labSlug && born) stage.remember('lab', born.key, await labId(labSlug));
}
