import { describe, expect, it } from 'vitest';
import { amendProposal } from '@/lib/cahiers/use-cases/amend-proposal.ts';
import { lapseProposals } from '@/lib/cahiers/use-cases/lapse-proposals.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { withdrawProposal } from '@/lib/cahiers/use-cases/withdraw-proposal.ts';
import { db } from '@/lib/platform/database.ts';
import { fillSections } from '@/tests/factories/cahier-drafts.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const day = 86_400_000;

async function states(world: World) {
  const cahier = await db().cahier.findUniqueOrThrow({
    where: { id: world.cahierId },
    select: { status: true, proposals: { select: { status: true } } },
  });
  return [cahier.status, ...cahier.proposals.map(({ status }) => status)];
}

async function adjourned(): Promise<{ world: World; until: Date }> {
  const world = await buildWorld();
  const until = new Date(world.now.getTime() + day);
  const chair = world.context('chair');
  await moveProposal(chair, { proposalId: world.proposalId, act: 'give_opinion' });
  const adjournment = { missing: 'Un budget plus précis.', amendableUntil: until };
  expect(await moveProposal(chair, { proposalId: world.proposalId, act: 'adjourn', adjournment })).toMatchObject({ ok: true });
  return { world, until };
}

describe('a withdrawal', () => {
  it('closes the cahier with its last proposal, tells delegates and managers, and happens once', () =>
    discarded(async () => {
      const world = await buildWorld();
      const withdraw = () => withdrawProposal(world.context('delegate'), { proposalId: world.proposalId, reason: 'Projet abandonné.' });
      expect(await withdraw()).toMatchObject({ ok: true });
      expect(await states(world)).toEqual(['closed', 'withdrawn']);
      expect(await withdraw()).toMatchObject({ ok: false, code: 'proposal-not-withdrawable' });
      const mails = await db().mail.findMany({ orderBy: { recipient: 'asc' }, select: { recipient: true } });
      expect(mails.map(({ recipient }) => recipient)).toEqual(['callmanager@monde.example', 'delegate@monde.example']);
      const lines = await db().auditLine.findMany({ orderBy: { id: 'asc' }, select: { verb: true, before: true, after: true } });
      expect(lines).toEqual([
        { verb: 'proposal.withdraw', before: { status: 'under_examination' }, after: { status: 'withdrawn', note: 'Projet abandonné.' } },
        { verb: 'cahier.close', before: { status: 'admissible' }, after: { status: 'closed' } },
      ]);
    }));

  it('is refused for a decided proposal', () =>
    discarded(async () => {
      const world = await buildWorld();
      const selected = { proposalId: world.selectedProposalId, reason: '' };
      expect(await withdrawProposal(world.context('delegate'), selected)).toMatchObject({ ok: false, code: 'proposal-not-withdrawable' });
    }));
});

describe('an adjourned proposal', () => {
  it('amended in time comes back to examination with its new text', () =>
    discarded(async () => {
      const { world, until } = await adjourned();
      await fillSections(world, world.cahierId, world.proposalId);
      const context = { ...world.context('delegate'), now: new Date(until.getTime() - 1000) };
      const key = `${world.proposalId}.presentation`;
      const saved = await saveSection(context, {
        cahierId: world.cahierId,
        key,
        version: 1,
        content: {
          title: 'Conciergerie revue',
          themeId: world.themeId,
          territories: [world.territorySiren],
          beneficiaries: 'Habitants',
          description: 'Revue.',
        },
      });
      expect(saved).toMatchObject({ ok: true });
      expect(await amendProposal(context, { proposalId: world.proposalId })).toMatchObject({ ok: true });
      expect(await states(world)).toEqual(['admissible', 'under_examination']);
      const { title, decidedAt } = await db().proposal.findUniqueOrThrow({
        where: { id: world.proposalId },
        select: { title: true, decidedAt: true },
      });
      expect({ title, decidedAt }).toEqual({ title: 'Conciergerie revue', decidedAt: null });
    }));

  it('is refused incomplete, and at its date', () =>
    discarded(async () => {
      const { world, until } = await adjourned();
      const amend = (now: Date) => amendProposal({ ...world.context('delegate'), now }, { proposalId: world.proposalId });
      expect(await amend(world.now)).toMatchObject({ ok: false, code: 'proposal-incomplete' });
      expect(await amend(until)).toMatchObject({ ok: false, code: 'proposal-not-amendable' });
    }));

  it('lapses at its date, not before, and closes its cahier', () =>
    discarded(async () => {
      const { world, until } = await adjourned();
      expect(await lapseProposals(new Date(until.getTime() - 1))).toBe(0);
      expect(await lapseProposals(until)).toBe(1);
      expect(await lapseProposals(until)).toBe(0);
      expect(await states(world)).toEqual(['closed', 'lapsed']);
    }));
});

describe('moving a proposal', () => {
  it('follows the table and nothing else', () =>
    discarded(async () => {
      const world = await buildWorld();
      const chair = world.context('chair');
      const refused = { ok: false, code: 'transition-refused' };
      expect(await moveProposal(chair, { proposalId: world.proposalId, act: 'select' })).toMatchObject(refused);
      expect(await moveProposal(chair, { proposalId: world.draftProposalId, act: 'examine' })).toMatchObject(refused);
      expect(await moveProposal(chair, { proposalId: world.selectedProposalId, act: 'set_aside' })).toMatchObject(refused);
      expect(await moveProposal(chair, { proposalId: world.proposalId, act: 'give_opinion' })).toMatchObject({ ok: true });
    }));
});
