import { countRubricUses } from '@/lib/committee/use-cases/evaluation/count-rubric-uses.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { openExaminedFile } from '@/lib/committee/use-cases/evaluation/open-examined-file.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { restateEvaluation } from '@/lib/committee/use-cases/evaluation/restate-evaluation.ts';
import { readDesk } from '@/lib/committee/use-cases/evaluation/read-desk.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { serveNext } from '@/lib/committee/use-cases/evaluation/serve-next.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import { db } from '@/lib/platform/database.ts';
import { ok } from '@/lib/platform/result.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

const inside = ['expert', 'chair', 'secretary'] as const;

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

export const evaluationRights: DomainRights = {
  'count-rubric-uses': { allowed: ['callManager', 'otherCallManager', 'administrator'], run: (_world, context) => countRubricUses(context) },
  'save-evaluation-draft': { allowed: ['expert'], run: (world, context) => saveEvaluationDraft(context, stage.evaluation(world, 3)) },
  'submit-evaluation': { allowed: ['expert'], run: (world, context) => submitEvaluation(context, stage.evaluation(world, 3)) },
  'amend-evaluation': {
    allowed: ['expert'],
    run: async (world, context) => {
      await stage.submit(world, 'expert', 3);
      return amendEvaluation(context, { ...stage.evaluation(world, 4, 1), why: 'La réponse reçue change mon avis.' });
    },
  },
  'restate-evaluation': {
    allowed: ['expert'],
    run: async (world, context) => {
      await stage.submit(world, 'expert', 3);
      done(await beginDeliberation(world.context('chair'), { proposalId: world.proposalId }));
      return restateEvaluation(context, { ...stage.evaluation(world, 4, 1), why: 'La discussion change mon avis.' });
    },
  },
  'read-desk': {
    allowed: ['expert'],
    run: async (_world, context) => {
      const desk = await readDesk(context, { state: 'todo', page: 1 });
      return desk.ok ? desk.value.items : desk;
    },
  },
  'serve-next': {
    allowed: ['expert'],
    run: async (_world, context) => {
      const served = await serveNext(context, { after: null });
      return served.ok ? served.value.next : served;
    },
  },
  'read-examination': { allowed: inside, run: (world, context) => readExamination(context, { proposalId: world.proposalId }) },
  'open-examined-file': {
    allowed: inside,
    run: async (world, context) => {
      return openExaminedFile(context, { fileId: await attachedFile(world) });
    },
  },
};
