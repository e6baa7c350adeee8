import { answerQuestion } from '@/lib/committee/use-cases/questions/answer-question.ts';
import { askContributor } from '@/lib/committee/use-cases/questions/ask-contributor.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/questions/review-question.ts';
import { amendProposal } from '@/lib/cahiers/use-cases/amend-proposal.ts';
import { withdrawProposal } from '@/lib/cahiers/use-cases/withdraw-proposal.ts';
import type { Context } from '@/lib/identity/types.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';

import { delegateOf } from './actors.ts';
import { save } from './cahiers.ts';
import type { Demonstration } from './content.ts';
import { decide, giveOpinion, prepare, publish, startDeliberation } from './decisions.ts';
import { evaluate } from './evaluations.ts';
import type { Examined } from './examined.ts';
import type { ExaminationEvent } from './events.ts';
import { done, type Stage } from './stage.ts';

/** Plays the examination of each proposal, from its opening to its published decision. */
export async function planExaminations(stage: Stage): Promise<void> {
  const terres = new Map((await themesWithTerres('fr')).map(({ slug, terre }) => [slug, terre.slug]));
  const openings = new Map<number, string[]>();
  const batches = new Map<string, { day: number; isPublished: boolean; together: Examined[] }>();
  for (const { proposal: key, events } of stage.content.examinations) {
    const examined = find(stage.content, key, terres);
    for (const event of events) {
      if (event.act === 'open') openings.set(event.day, [...(openings.get(event.day) ?? []), key]);
      else if (event.act === 'publish' || event.act === 'prepare-batch') {
        const place = `${event.act} ${event.day} ${examined.commission.key} ${examined.cahier.call}`;
        const batch = batches.get(place) ?? { day: event.day, isPublished: event.act === 'publish', together: [] };
        batch.together.push(examined);
        batches.set(place, batch);
      }
      else stage.timeline.on(event.day, (at) => play(stage, examined, event, at));
    }
  }
  for (const { day, isPublished, together } of batches.values()) {
    stage.timeline.on(day, async (at) => {
      await (isPublished ? publish : prepare)(stage, together, at);
    });
  }
  for (const [day, keys] of openings) {
    stage.timeline.on(day, async (at) => {
      const proposals = keys.map((key) => stage.id('proposal', key));
      done(await openExaminations(await stage.as('manager', at), { proposals, commissionId: null }), `opening ${keys.join(', ')}`);
    });
  }
}

function find(content: Demonstration, key: string, terres: ReadonlyMap<string, string>): Examined {
  for (const cahier of content.cahiers) {
    const proposal = cahier.proposals.find((candidate) => candidate.key === key);
    const terre = proposal && terres.get(proposal.lead.replace(/-\d+$/, ''));
    const commission = content.commissions.find((candidate) => candidate.terre === terre);
    if (proposal && commission) return { proposal, cahier, commission };
  }
  throw new Error(`Demonstration: no proposal "${key}" that a commission could examine`);
}

async function play(stage: Stage, examined: Examined, event: Exclude<ExaminationEvent, { act: 'open' | 'publish' | 'prepare-batch' }>, at: Date): Promise<void> {
  const { proposal, cahier, commission } = examined;
  const proposalId = stage.id('proposal', proposal.key);
  const what = `${event.act} ${proposal.key}`;
  const as = (person: string) => stage.as(person, at);
  switch (event.act) {
    case 'assign': {
      const due = event.dueIn === undefined ? null : stage.timeline.instant(event.day + event.dueIn, '18:00');
      for (const expert of event.experts) {
        const personId = stage.id('person', expert);
        done(await assignExpert(await as(commission.chair), { proposalId, personId, due, despiteHints: true }), `${what} to ${expert}`);
        if (!event.waiting.includes(expert)) await accept(await as(expert), proposalId, `${expert} accepts ${proposal.key}`);
      }
      return;
    }
    case 'decline':
      done(await declineAssignment(await as(event.by), { proposalId, reason: event.reason }), what);
      return;
    case 'recuse': {
      const personId = event.by === event.person ? null : stage.id('person', event.person);
      done(await declareRecusal(await as(event.by), { proposalId, personId, tie: event.tie, note: event.note }), what);
      return;
    }
    case 'ask': {
      const asked = await askContributor(await as(event.by), { proposalId, question: event.question });
      stage.remember('question', event.key, done(asked, what).questionId);
      return;
    }
    case 'review': {
      const questionId = stage.id('question', event.question);
      const question = wordsOf(stage.content, event.question);
      done(await reviewQuestion(await as(event.by), { questionId, verdict: event.verdict, question }), what);
      return;
    }
    case 'answer': {
      const questionId = stage.id('question', event.question);
      done(await answerQuestion(await as(event.by), { questionId, answer: event.answer }), what);
      return;
    }
    case 'withdraw':
      done(await withdrawProposal(await as(delegateOf(cahier.actor)), { proposalId, reason: event.reason }), what);
      return;
    case 'amend-proposal': {
      const { indicators, partners } = proposal;
      const expectedEffects = `${proposal.expectedEffects}\n\n${event.addition}`;
      await save(stage, cahier, at, { key: `${proposalId}.${event.step}`, version: 1, content: { expectedEffects, indicators, partners } });
      done(await amendProposal(await as(delegateOf(cahier.actor)), { proposalId }), what);
      return;
    }
    case 'draft':
    case 'evaluate':
    case 'amend-evaluation':
      return evaluate(stage, examined, event, at);
    case 'deliberate':
      if (event.inSitting) return;
      return startDeliberation(stage, examined, at);
    case 'give-opinion':
      if (event.inSitting) return;
      return giveOpinion(stage, examined, event, at);
    case 'decide':
      return decide(stage, examined, event, at);
  }
}

/** An expert takes a proposal, having read what the portal noticed. */
async function accept(context: Context, proposalId: string, what: string): Promise<void> {
  const seen = context.viewer ? hintMarks(await offersTo(context.viewer, context.now, [proposalId])) : [];
  done(await acceptAssignments(context, { proposals: [proposalId], seen }), what);
}

function wordsOf(content: Demonstration, key: string): string {
  for (const { events } of content.examinations) {
    for (const event of events) if (event.act === 'ask' && event.key === key) return event.question;
  }
  throw new Error(`Demonstration: nobody asks the question "${key}"`);
}
