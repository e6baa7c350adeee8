import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallInput } from '@/lib/calls/schema.ts';
import { answerQuestion } from '@/lib/calls/use-cases/answer-question.ts';
import { askQuestion } from '@/lib/calls/use-cases/ask-question.ts';
import { cancelCall } from '@/lib/calls/use-cases/cancel-call.ts';
import { createCall } from '@/lib/calls/use-cases/create-call.ts';
import { listManagedCalls } from '@/lib/calls/use-cases/list-managed-calls.ts';
import { listOwnQuestions } from '@/lib/calls/use-cases/list-own-questions.ts';
import { loadReferenceRubric } from '@/lib/calls/use-cases/load-reference-rubric.ts';
import { publishCall } from '@/lib/calls/use-cases/publish-call.ts';
import { publishQuestion } from '@/lib/calls/use-cases/publish-question.ts';
import { readManagedCall } from '@/lib/calls/use-cases/read-managed-call.ts';
import { unpublishQuestion } from '@/lib/calls/use-cases/unpublish-question.ts';
import { updateCall } from '@/lib/calls/use-cases/update-call.ts';
import { db } from '@/lib/platform/database.ts';
import { rubricsRights } from '@/tests/integration/rights/calls-rubrics.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const managers = ['callManager', 'administrator'] as const;
const signedIn = roleNames.filter((role) => role !== 'nobody');

/** What the world's open call says, with its closing a day later. */
async function content(world: World): Promise<CallInput> {
  const { opensAt, closesAt } = await db().call.findUniqueOrThrow({ where: { id: world.callId }, select: { opensAt: true, closesAt: true } });
  return {
    kind: 'cahiers_acteurs',
    title: 'Appel du monde',
    summary: 'Résumé',
    presentation: 'Présentation',
    openTo: ['association', 'collectivite'],
    opensAt,
    closesAt: new Date(closesAt.getTime() + 86_400_000),
    themeIds: [world.themeId, world.otherThemeId],
    rubricVersionId: world.rubricVersionId,
    weights: perCriterion(() => 1),
    thresholds: perCriterion(() => 2.5),
    quorum: 1,
    examinationCalendar: 'Après la clôture',
    publicationTerms: 'Dès la recevabilité',
  };
}

async function question(world: World, answer: string, askedById = world.people.citizen.id): Promise<string> {
  const { id } = await db().callQuestion.create({
    data: { callId: world.callId, askedById, question: 'Qui peut répondre ?', answer, createdAt: world.now },
    select: { id: true },
  });
  return id;
}

export const rights: DomainRights = {
  ...rubricsRights,
  'answer-question': {
    allowed: managers,
    run: async (world, context) => answerQuestion(context, { questionId: await question(world, ''), answer: 'Les associations.' }),
  },
  'ask-question': {
    allowed: signedIn,
    run: (world, context) => askQuestion(context, { callId: world.callId, question: 'Peut-on répondre à plusieurs ?' }),
  },
  'cancel-call': { allowed: managers, run: (world, context) => cancelCall(context, { callId: world.callId, reason: 'Reporté' }) },
  'create-call': { allowed: ['administrator'], run: async (world, context) => createCall(context, await content(world)) },
  'list-managed-calls': {
    allowed: [...managers, 'otherCallManager'],
    run: (_world, context) => listManagedCalls(context),
  },
  'list-own-questions': {
    allowed: ['citizen'],
    async run(world, context) {
      await question(world, '');
      return listOwnQuestions(context, { callId: world.callId });
    },
  },
  // Run when the reference content is loaded, on behalf of the portal itself.
  'load-reference-rubric': { allowed: roleNames, run: (_world, context) => loadReferenceRubric(context, { criteria: [] }) },
  'publish-call': {
    allowed: managers,
    async run(world, context) {
      await db().call.update({
        where: { id: world.callId },
        data: { status: 'draft', publishedAt: null, summary: 'Résumé', examinationCalendar: 'Calendrier', publicationTerms: 'Conditions' },
        select: { id: true },
      });
      return publishCall(context, { callId: world.callId });
    },
  },
  'publish-question': {
    allowed: managers,
    run: async (world, context) => publishQuestion(context, { questionId: await question(world, 'Les associations.') }),
  },
  'read-managed-call': { allowed: managers, run: (world, context) => readManagedCall(context, { callId: world.callId }) },
  'unpublish-question': {
    allowed: managers,
    run: async (world, context) => unpublishQuestion(context, { questionId: await question(world, 'Les associations.') }),
  },
  'update-call': {
    allowed: managers,
    run: async (world, context) => updateCall(context, { callId: world.callId, ...(await content(world)) }),
  },
};
