import { afterAll, describe, expect, it } from 'vitest';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { correctMail } from '@/lib/committee/use-cases/decisions/correct-mail.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { mailPrint } from '@/lib/notifications/rules.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { releaseEndedMandates } from '@/lib/committee/use-cases/commissions/release-ended-mandates.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { sendReminders } from '@/lib/committee/use-cases/assignment/send-reminders.ts';
import { bodiesTo, changed, everything, inBranch, mailsTo, onBattlefield } from '@/tests/integration/committee/veil-field.ts';
import type { Battlefield } from '@/tests/integration/committee/veil-world.ts';
import type { World } from '@/tests/integration/rights/world.ts';

afterAll(disconnect);

/** The veiled item is discussed, voted and given its opinion, then the sitting is closed. */
async function discussAndClose(world: World, field: Battlefield, story: { outcome: Outcome; notes: string; choice: 'for' | 'abstain' }): Promise<void> {
  const item = { sittingId: field.sittingId, itemId: field.veiledItemId };
  const [chair, secretary] = [world.context('chair'), world.context('secretary')];
  done(await beginDeliberation(chair, { proposalId: world.proposalId }));
  for (const { context } of field.attackers) done(await confirmExit(chair, { ...item, personId: context.viewer!.personId, out: true }));
  done(await saveNotes(secretary, { ...item, notes: story.notes, version: 1 }));
  done(await openVote(chair, { ...item, motion: story.outcome }));
  done(await castBallot(world.context('expert'), { ...item, personId: null, choice: 'for' }));
  done(await castBallot(world.context('unassignedExpert'), { ...item, personId: null, choice: story.choice }));
  done(await closeVote(secretary, item));
  done(await giveOpinion(secretary, { ...item, text: `Avis de la commission : ${story.notes}` }));
  done(await closeSitting(chair, { sittingId: field.sittingId }));
}

/** Everything up to the held decision of a proposal. */
async function decide(world: World, proposalId: string, outcome: Outcome): Promise<void> {
  const chair = world.context('chair');
  done(await beginDeliberation(chair, { proposalId }));
  done(await recordOpinion(chair, { proposalId, outcome, text: 'Avis de la commission.' }));
  done(await takeDecision(chair, { ...stage.decision(world, outcome), proposalId }));
}

async function batchOf(world: World, ...decisions: string[]): Promise<string> {
  const { commissionId, callId } = world;
  return done(await prepareBatch(world.context('chair'), { commissionId, callId, decisions })).batchId;
}

/** The mail that tells of the veiled decision, in other words. */
async function correctMailAbout(world: World, batchId: string): Promise<void> {
  const { id } = await db().decision.findFirstOrThrow({ where: { proposalId: world.proposalId }, select: { id: true } });
  const mail = await db().mail.findFirstOrThrow({ where: { status: 'held', uniqueKey: { contains: id } }, select: { id: true, subject: true, body: true } });
  const words = { subject: 'Une décision que le voile couvre', body: 'Votre proposition n’est pas retenue cette année.' };
  done(await correctMail(world.context('chair'), { batchId, mailId: mail.id, seen: mailPrint(mail), ...words }));
}

describe('two stories that differ behind the veil only', () => {
  it('leave the same sitting, the same minutes and the same file to whoever was out of the room', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      await stage.submit(world, 'expert', 5);
      const look = () => everything(world, field);
      const selected = await inBranch(() => discussAndClose(world, field, { outcome: 'selected', notes: 'Un long débat sur les coûts.', choice: 'for' }), look);
      const setAside = await inBranch(() => discussAndClose(world, field, { outcome: 'not_selected', notes: 'Peu de mots.', choice: 'abstain' }), look);
      expect(changed(selected, setAside)).toEqual([]);
      expect(JSON.stringify(selected)).not.toMatch(/Un long débat|Avis de la commission/);
    }));

  it('leave the same batch, its mails and its publication to a chair who is recused from one of its decisions', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      await stage.submit(world, 'expert', 5);
      await decide(world, field.visibleProposalId, 'selected');
      let batchId = '';
      const look = () => everything(world, field, { batchId });
      const both = await inBranch(async () => {
        await decide(world, world.proposalId, 'not_selected');
        batchId = await batchOf(world, field.visibleProposalId, world.proposalId);
        await correctMailAbout(world, batchId);
      }, look);
      const alone = await inBranch(async () => {
        batchId = await batchOf(world, field.visibleProposalId);
      }, look);
      expect(changed(alone, both)).toEqual([]);
      expect(JSON.stringify(alone['recused, on the veiled']?.['committee/decisions/read-batch'])).toContain('Proposition voisine');
    }));

  it('lead the portal to write the same mails to them: openings, reminders, ends of mandates', () =>
    onBattlefield(async (world, field) => {
      const { id: waiting } = await db().proposal.create({
        data: { cahierId: world.cahierId, position: 2, status: 'awaiting', title: 'Proposition sœur', themeId: world.themeId },
        select: { id: true },
      });
      const { id: neighbour } = await db().proposal.create({
        data: { cahierId: field.visibleCahierId, position: 2, status: 'awaiting', title: 'Autre voisine', themeId: world.themeId },
        select: { id: true },
      });
      const open = async (...proposals: string[]) => done(await openExaminations(world.context('callManager'), { proposals, commissionId: null }));
      const written = async (...proposals: string[]) => {
        let mails: string[] = [];
        await inBranch(
          async () => {
            await open(...proposals);
            await sendReminders(new Date(world.now.getTime() + 86_400_000));
            await db().attachment.updateMany({ where: { personId: world.people.expert.id }, data: { endsAt: world.now } });
            await releaseEndedMandates({ viewer: null, now: world.now, requestId: '' }, null);
          },
          async () => (mails = await bodiesTo(field)),
        );
        return mails;
      };
      expect(await written(waiting, neighbour)).toEqual(await written(neighbour));
      expect(await written(waiting)).toEqual([]);
      expect((await written(neighbour)).filter((body) => body.includes('Une proposition est confiée à votre commission'))).toHaveLength(2);
    }));

  it('are the same for everybody again once the decision is published', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      const before = await everything(world, field);
      await stage.submit(world, 'expert', 5);
      await decide(world, world.proposalId, 'selected');
      done(await publishBatch(world.context('chair'), { batchId: await batchOf(world, world.proposalId), due: false }));
      const names = changed(before, await everything(world, field)).map((name) => name.replace(/^.*: /, ''));
      expect(names).toEqual(expect.arrayContaining(['committee/decisions/read-deliberation', 'committee/progress/read-ranking', 'export of scores', 'audit']));
      expect(await db().mail.count({ where: { subject: { contains: 'CA-2026-9002' } } })).toBeGreaterThan(0);
      expect(await mailsTo(field)).toEqual([]);
    }));
});
