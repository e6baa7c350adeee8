import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { answerQuestion } from '@/lib/committee/use-cases/answer-question.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/amend-evaluation.ts';
import { askContributor } from '@/lib/committee/use-cases/ask-contributor.ts';
import { assignEvenly } from '@/lib/committee/use-cases/assign-evenly.ts';
import { assignExpert } from '@/lib/committee/use-cases/assign-expert.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/begin-deliberation.ts';
import { createCommission } from '@/lib/committee/use-cases/create-commission.ts';
import { declareRecusal } from '@/lib/committee/use-cases/declare-recusal.ts';
import { listAwaitingProposals } from '@/lib/committee/use-cases/list-awaiting-proposals.ts';
import { listCommissions } from '@/lib/committee/use-cases/list-commissions.ts';
import { listOwnQuestions } from '@/lib/committee/use-cases/list-own-questions.ts';
import { openExaminations } from '@/lib/committee/use-cases/open-examinations.ts';
import { openExaminedFile } from '@/lib/committee/use-cases/open-examined-file.ts';
import { publishDecision } from '@/lib/committee/use-cases/publish-decision.ts';
import { readCommission } from '@/lib/committee/use-cases/read-commission.ts';
import { readCommissionSettings } from '@/lib/committee/use-cases/read-commission-settings.ts';
import { readDeliberation } from '@/lib/committee/use-cases/read-deliberation.ts';
import { readDesk } from '@/lib/committee/use-cases/read-desk.ts';
import { readExamination } from '@/lib/committee/use-cases/read-examination.ts';
import { recordOpinion } from '@/lib/committee/use-cases/record-opinion.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/review-question.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/save-evaluation-draft.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/submit-evaluation.ts';
import { takeDecision } from '@/lib/committee/use-cases/take-decision.ts';
import { transferExamination } from '@/lib/committee/use-cases/transfer-examination.ts';
import { unassignExpert } from '@/lib/committee/use-cases/unassign-expert.ts';
import { updateCommission } from '@/lib/committee/use-cases/update-commission.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import { db } from '@/lib/platform/database.ts';
import { ok } from '@/lib/platform/result.ts';
import { stage } from '@/tests/integration/committee/stage.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;
const routers = ['callManager', 'administrator'] as const;
const inside = ['expert', ...officers] as const;

/** Puts the world's proposal back where it waits for a commission. */
async function backToWaiting(world: World): Promise<void> {
  await db().examination.delete({ where: { proposalId: world.proposalId }, select: { proposalId: true } });
  await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'awaiting' }, select: { id: true } });
}

async function attachedFile(world: World): Promise<string> {
  const stored = await storeFile(world.context('delegate'), { name: 'budget.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') }, async ({ id }) =>
    ok(
      await db().cahierFile.create({
        data: { cahierId: world.cahierId, fileId: id, title: 'Budget', audience: 'committee' },
        select: { fileId: true },
      }),
    ),
  );
  return stored.ok ? stored.value.fileId : stored.code;
}

export const rights: DomainRights = {
  'create-commission': {
    allowed: ['administrator'],
    run: (_world, context) => createCommission(context, { name: 'Commission neuve', presentation: '', themes: [] }),
  },
  'update-commission': {
    allowed: ['administrator'],
    run: (world, context) =>
      updateCommission(context, { commissionId: world.commissionId, name: 'Commission renommée', presentation: '', themes: [world.themeId] }),
  },
  'list-commissions': { allowed: ['administrator'], run: (_world, context) => listCommissions(context) },
  'read-commission-settings': { allowed: ['administrator'], run: (_world, context) => readCommissionSettings(context, { slug: 'monde' }) },
  'open-examinations': {
    allowed: [...routers, ...officers],
    run: async (world, context) => {
      await backToWaiting(world);
      return openExaminations(context, { proposals: [world.proposalId], commissionId: null });
    },
  },
  'list-awaiting-proposals': {
    allowed: routers,
    run: async (world, context) => {
      await backToWaiting(world);
      const routing = await listAwaitingProposals(context);
      return routing.ok ? routing.value.awaiting : routing;
    },
  },
  'transfer-examination': {
    allowed: [...routers, 'chair'],
    run: (world, context) =>
      transferExamination(context, { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Quorum impossible ici.' }),
  },
  'assign-expert': {
    allowed: officers,
    run: (world, context) => assignExpert(context, { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null }),
  },
  'unassign-expert': {
    allowed: officers,
    run: (world, context) => unassignExpert(context, { proposalId: world.proposalId, personId: world.people.expert.id }),
  },
  'assign-evenly': {
    allowed: officers,
    run: (world, context) => assignEvenly(context, { commissionId: world.commissionId, callId: world.callId, perProposal: 2, due: null }),
  },
  'declare-recusal': {
    allowed: [...inside, 'unassignedExpert'],
    run: (world, context) => declareRecusal(context, { proposalId: world.proposalId, personId: null, tie: 'employer', note: '' }),
  },
  'save-evaluation-draft': { allowed: ['expert'], run: (world, context) => saveEvaluationDraft(context, stage.evaluation(world, 3)) },
  'submit-evaluation': { allowed: ['expert'], run: (world, context) => submitEvaluation(context, stage.evaluation(world, 3)) },
  'amend-evaluation': {
    allowed: ['expert'],
    run: async (world, context) => {
      await stage.submit(world, 'expert', 3);
      return amendEvaluation(context, { ...stage.evaluation(world, 4, 1), why: 'La réponse reçue change mon avis.' });
    },
  },
  'ask-contributor': {
    allowed: ['expert'],
    run: (world, context) => askContributor(context, { proposalId: world.proposalId, question: 'Qui finance la deuxième année ?' }),
  },
  'review-question': {
    allowed: ['chair'],
    run: async (world, context) => {
      const questionId = await stage.ask(world, 'expert');
      return reviewQuestion(context, { questionId, verdict: 'forward', question: 'Qui finance la deuxième année ?' });
    },
  },
  'answer-question': {
    allowed: ['delegate'],
    run: async (world, context) => {
      const questionId = await stage.forward(world, 'expert');
      return answerQuestion(context, { questionId, answer: 'La commune, par convention.' });
    },
  },
  'list-own-questions': {
    allowed: ['delegate'],
    run: async (world, context) => {
      await stage.forward(world, 'expert');
      return listOwnQuestions(context);
    },
  },
  'begin-deliberation': {
    allowed: ['chair'],
    run: async (world, context) => {
      await stage.submit(world, 'expert', 3);
      return beginDeliberation(context, { proposalId: world.proposalId });
    },
  },
  'record-opinion': {
    allowed: officers,
    run: async (world, context) => {
      await stage.deliberate(world);
      return recordOpinion(context, { proposalId: world.proposalId, outcome: 'selected', text: 'Avis favorable.' });
    },
  },
  'take-decision': {
    allowed: ['chair'],
    run: async (world, context) => {
      await stage.giveOpinion(world);
      return takeDecision(context, stage.decision(world));
    },
  },
  'publish-decision': {
    allowed: ['chair'],
    run: async (world, context) => {
      const seen = await stage.decide(world);
      return publishDecision(context, { proposalId: world.proposalId, seen, sentences: perCriterion(() => 'Une phrase de retour.') });
    },
  },
  'read-desk': {
    allowed: ['expert'],
    run: async (_world, context) => {
      const desk = await readDesk(context, { state: 'todo', page: 1 });
      return desk.ok ? desk.value.items : desk;
    },
  },
  'read-examination': { allowed: inside, run: (world, context) => readExamination(context, { proposalId: world.proposalId }) },
  'read-deliberation': { allowed: officers, run: (world, context) => readDeliberation(context, { proposalId: world.proposalId }) },
  'read-commission': {
    allowed: officers,
    run: (_world, context) => readCommission(context, { slug: 'monde', callSlug: null, filter: 'all', page: 1, view: 'experts' }),
  },
  'open-examined-file': {
    allowed: inside,
    run: async (world, context) => {
      return openExaminedFile(context, { fileId: await attachedFile(world) });
    },
  },
};
