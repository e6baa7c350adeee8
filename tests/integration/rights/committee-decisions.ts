import { heldForBatch } from '@/lib/committee/rules/batch.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { abandonBatch } from '@/lib/committee/use-cases/decisions/abandon-batch.ts';
import { changeBatch } from '@/lib/committee/use-cases/decisions/change-batch.ts';
import { correctMail } from '@/lib/committee/use-cases/decisions/correct-mail.ts';
import { exportNamedDecisions } from '@/lib/committee/use-cases/decisions/export-named-decisions.ts';
import { holdBatch } from '@/lib/committee/use-cases/decisions/hold-batch.ts';
import { offerStartingTexts } from '@/lib/committee/use-cases/decisions/offer-starting-texts.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { prepareMails } from '@/lib/committee/use-cases/decisions/prepare-mails.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { publishDecisionFile } from '@/lib/committee/use-cases/decisions/publish-decision-file.ts';
import { publishWaitingFiles } from '@/lib/committee/use-cases/decisions/publish-waiting-files.ts';
import { readBatch } from '@/lib/committee/use-cases/decisions/read-batch.ts';
import { readDecisions } from '@/lib/committee/use-cases/decisions/read-decisions.ts';
import { releaseVeiledDecisions } from '@/lib/committee/use-cases/decisions/release-veiled-decisions.ts';
import { returnBatch } from '@/lib/committee/use-cases/decisions/return-batch.ts';
import { scheduleBatch } from '@/lib/committee/use-cases/decisions/schedule-batch.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;

const later = (world: World) => new Date(world.now.getTime() + 3_600_000);

/** A batch of the world's decision, prepared by the chair. */
async function decided(world: World): Promise<{ batchId: string }> {
  await stage.decide(world);
  return { batchId: await stage.prepare(world) };
}

export const decisionsRights: DomainRights = {
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
  'offer-starting-texts': { allowed: ['chair'], run: (world, context) => offerStartingTexts(context, { proposalId: world.proposalId, outcome: 'selected' }) },
  'prepare-batch': {
    allowed: officers,
    run: async (world, context) => {
      await stage.decide(world);
      return prepareBatch(context, { commissionId: world.commissionId, callId: world.callId, decisions: [world.proposalId] });
    },
  },
  'change-batch': { allowed: officers, run: async (world, context) => changeBatch(context, { ...(await decided(world)), decisions: [world.proposalId] }) },
  'prepare-mails': { allowed: officers, run: async (world, context) => prepareMails(context, { ...(await decided(world)), mailId: null }) },
  'correct-mail': {
    allowed: officers,
    run: async (world, context) => {
      const { batchId } = await decided(world);
      const mail = (await preparedMails(heldForBatch(batchId)))[0]!;
      return correctMail(context, { batchId, mailId: mail.id, seen: mail.composedPrint, subject: 'Un autre objet', body: 'Un autre texte.' });
    },
  },
  'read-batch': { allowed: officers, run: async (world, context) => readBatch(context, { slug: 'monde', ...(await decided(world)) }) },
  'read-decisions': { allowed: officers, run: (_world, context) => readDecisions(context, { slug: 'monde', callSlug: null }) },
  'schedule-batch': { allowed: ['chair'], run: async (world, context) => scheduleBatch(context, { ...(await decided(world)), at: later(world) }) },
  'release-veiled-decisions': { allowed: ['chair'], run: async (world, context) => releaseVeiledDecisions(context, await decided(world)) },
  'return-batch': {
    allowed: ['chair'],
    run: async (world, context) => {
      const batch = await decided(world);
      done(await scheduleBatch(world.context('chair'), { ...batch, at: later(world) }));
      return returnBatch(context, batch);
    },
  },
  'abandon-batch': { allowed: ['chair'], run: async (world, context) => abandonBatch(context, await decided(world)) },
  'publish-batch': { allowed: ['chair'], run: async (world, context) => publishBatch(context, { ...(await decided(world)), due: false }) },
  // Done by the portal itself when the hour has come.
  'hold-batch': {
    allowed: roleNames,
    run: async (world, context) => `${await holdBatch(context, { ...(await decided(world)), reasons: [] })}`,
  },
  'export-named-decisions': {
    allowed: officers,
    run: async (world, context) => {
      await stage.publish(world);
      return exportNamedDecisions(context, { slug: 'monde', callSlug: null });
    },
  },
  // Done by the portal itself in the publication of a batch, of what it makes public.
  'publish-decision-file': {
    allowed: roleNames,
    run: async (world, context) => {
      await stage.publish(world);
      return publishDecisionFile(context, { callId: world.callId });
    },
  },
  'publish-waiting-files': { allowed: roleNames, run: async (world) => (await publishWaitingFiles(world.now)) + 1 },
  'read-deliberation': { allowed: officers, run: (world, context) => readDeliberation(context, { proposalId: world.proposalId }) },
};
