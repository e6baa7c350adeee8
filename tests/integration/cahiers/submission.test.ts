import { describe, expect, it } from 'vitest';
import { findSubmittedText } from '@/lib/cahiers/repository/readable.ts';
import { textPrint } from '@/lib/cahiers/rules/text-print.ts';
import { decideReopening } from '@/lib/cahiers/use-cases/decide-reopening.ts';
import { requestReopening } from '@/lib/cahiers/use-cases/request-reopening.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { fillSections } from '@/tests/factories/cahier-drafts.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

async function completeDraft(): Promise<World> {
  const world = await buildWorld();
  await fillSections(world, world.draftCahierId, world.draftProposalId);
  return world;
}

const submit = (world: World, now = world.now) => submitCahier({ ...world.context('delegate'), now }, { cahierId: world.draftCahierId });
const closeAt = (world: World, closesAt: Date) => db().call.update({ where: { id: world.callId }, data: { closesAt }, select: { id: true } });
const after = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000);

async function sectionCount(world: World): Promise<number> {
  return db().cahierSection.count({ where: { cahierId: world.draftCahierId } });
}

describe('a submission', () => {
  it('locks the cahier, gives its receipt, writes its columns and rows, tells every delegate, leaves its trace', () =>
    discarded(async () => {
      const world = await completeDraft();
      expect(await submit(world)).toEqual({
        ok: true,
        value: { cahierId: world.draftCahierId, receiptNumber: 'CA-2026-0001', submittedAt: world.now },
      });
      const cahier = await db().cahier.findUniqueOrThrow({
        where: { id: world.draftCahierId },
        select: {
          status: true,
          title: true,
          proposals: {
            select: {
              status: true,
              title: true,
              themeId: true,
              territories: { select: { territorySiren: true } },
              indicators: { select: { position: true, label: true } },
              budgetLines: { orderBy: { position: 'asc' }, select: { side: true, amountCents: true } },
              milestones: { orderBy: { position: 'asc' }, select: { startMonth: true, endMonth: true } },
            },
          },
        },
      });
      expect(cahier).toEqual({
        status: 'submitted',
        title: 'Mieux accueillir',
        proposals: [
          {
            status: 'awaiting',
            title: 'Une conciergerie partagée',
            themeId: 'theme-monde',
            territories: [{ territorySiren: '200000001' }],
            indicators: [{ position: 1, label: 'Familles accompagnées' }],
            budgetLines: [
              { side: 'cost', amountCents: 1_250_050n },
              { side: 'cost', amountCents: 200_000n },
              { side: 'resource', amountCents: 1_250_050n },
              { side: 'resource', amountCents: 200_000n },
            ],
            milestones: [
              { startMonth: 1, endMonth: 6 },
              { startMonth: 7, endMonth: 36 },
            ],
          },
        ],
      });
      const mails = await db().mail.findMany({ select: { recipient: true, subject: true } });
      expect(mails).toEqual([{ recipient: 'delegate@monde.example', subject: 'Cahier CA-2026-0001 déposé' }]);
      expect(await db().auditLine.count({ where: { verb: 'cahier.submit', objectId: world.draftCahierId } })).toBe(1);
      const locked = { cahierId: world.draftCahierId, key: 'diagnosis', version: 1, content: {} };
      expect(await saveSection(world.context('delegate'), locked)).toMatchObject({ ok: false, code: 'cahier-locked' });
    }));

  it('pressed twice answers the same receipt twice', () =>
    discarded(async () => {
      const world = await completeDraft();
      const first = await submit(world);
      expect(await submit(world, after(world.now, 1))).toEqual(first);
      expect(await db().mail.count()).toBe(1);
      expect(await db().receiptCounter.findMany({ select: { year: true, last: true } })).toEqual([{ year: 2026, last: 1 }]);
    }));

  it('of an incomplete cahier names the fields, takes no number and changes nothing', () =>
    discarded(async () => {
      const world = await completeDraft();
      const key = `${world.draftProposalId}.budget`;
      await db().cahierSection.updateMany({ where: { key }, data: { content: { costs: [], resources: [] } } });
      expect(await submit(world)).toEqual({
        ok: false,
        code: 'cahier-incomplete',
        fields: [
          { field: `${key}:costs`, message: 'Indiquez au moins une dépense.' },
          { field: `${key}:resources`, message: 'Indiquez au moins une ressource.' },
        ],
      });
      expect(await db().receiptCounter.count()).toBe(0);
    }));

  it('is refused one second late, with the text kept', () =>
    discarded(async () => {
      const world = await completeDraft();
      await closeAt(world, world.now);
      expect(await submit(world)).toMatchObject({ ok: false, code: 'call-closed' });
      expect(await submit(world, after(world.now, 1))).toMatchObject({ ok: false, code: 'call-closed' });
      expect(await sectionCount(world)).toBe(5);
      expect(await submit(world, after(world.now, -1))).toMatchObject({ ok: true });
    }));

  it('is refused to an actor whose kind the call does not accept any more', () =>
    discarded(async () => {
      const world = await completeDraft();
      await db().actor.update({ where: { id: world.actorId }, data: { kind: 'entreprise' }, select: { id: true } });
      expect(await submit(world)).toMatchObject({ ok: false, code: 'actor-kind-refused' });
    }));

  it('of a cahier returned for completion keeps its number and does not count twice', () =>
    discarded(async () => {
      const world = await completeDraft();
      await submit(world);
      const completionDueAt = after(world.now, 3600);
      await db().cahier.update({ where: { id: world.draftCahierId }, data: { status: 'returned', completionDueAt }, select: { id: true } });
      const content = { title: 'Mieux accueillir encore', diagnosis: 'Complété.' };
      const save = { cahierId: world.draftCahierId, key: 'diagnosis', version: 1, content };
      expect(await saveSection(world.context('delegate'), save)).toMatchObject({ ok: true });
      expect(await submit(world, completionDueAt)).toMatchObject({ ok: false, code: 'completion-late' });
      expect(await submit(world, after(completionDueAt, -1))).toMatchObject({ ok: true, value: { receiptNumber: 'CA-2026-0001' } });
      expect(await db().receiptCounter.findMany({ select: { last: true } })).toEqual([{ last: 1 }]);
      const subjects = await db().mail.findMany({ orderBy: { createdAt: 'asc' }, select: { subject: true } });
      expect(subjects.map(({ subject }) => subject)).toEqual(['Cahier CA-2026-0001 déposé', 'Cahier CA-2026-0001 complété et déposé de nouveau']);
    }));
});

describe('a reopening', () => {
  const ask = (world: World) => requestReopening(world.context('delegate'), { cahierId: world.draftCahierId, message: 'Panne de réseau.' });

  it('is asked once, reaches the manager, is granted until a time and audited, and serves that cahier only', () =>
    discarded(async () => {
      const world = await completeDraft();
      expect(await ask(world)).toMatchObject({ ok: false, code: 'reopening-not-needed' });
      await closeAt(world, world.now);
      const asked = await ask(world);
      if (!asked.ok) throw new Error(asked.code);
      expect(await ask(world)).toMatchObject({ ok: false, code: 'reopening-pending' });
      expect(await db().mail.findMany({ select: { recipient: true } })).toEqual([{ recipient: 'callmanager@monde.example' }]);

      const until = after(world.now, 3600);
      const decide = (date: Date | null) =>
        decideReopening(world.context('callManager'), { requestId: asked.value.requestId, until: date, answer: '' });
      expect(await decide(world.now)).toMatchObject({ ok: false, code: 'reopening-until-past' });
      expect(await decide(until)).toMatchObject({ ok: true });
      expect(await decide(null)).toMatchObject({ ok: false, code: 'reopening-not-found' });
      expect(await db().auditLine.findFirst({ where: { verb: 'cahier.reopen' }, select: { after: true } })).toMatchObject({
        after: { reopenedUntil: until.toISOString() },
      });
      expect(await submit(world, until)).toMatchObject({ ok: false, code: 'call-closed' });
      expect(await submit(world, after(until, -1))).toMatchObject({ ok: true });
    }));

  it('declined leaves the cahier closed and its text kept', () =>
    discarded(async () => {
      const world = await completeDraft();
      await closeAt(world, world.now);
      const asked = await ask(world);
      if (!asked.ok) throw new Error(asked.code);
      await decideReopening(world.context('callManager'), { requestId: asked.value.requestId, until: null, answer: 'Trop tard.' });
      expect(await submit(world, after(world.now, 5))).toMatchObject({ ok: false, code: 'call-closed' });
      expect(await sectionCount(world)).toBe(5);
      expect(await ask(world)).toMatchObject({ ok: true });
    }));
});

describe('the print of a submitted text', () => {
  it('is the one of the text as it was submitted, whatever happens to it afterwards', () =>
    discarded(async () => {
      const world = await completeDraft();
      await submit(world);
      const text = await findSubmittedText(world.draftCahierId);
      const kept = async () =>
        (await db().cahier.findUniqueOrThrow({ where: { id: world.draftCahierId }, select: { submittedPrint: true } })).submittedPrint;
      expect(await kept()).toBe(textPrint(text!));
      await db().proposal.update({ where: { id: world.draftProposalId }, data: { title: 'Un autre titre' }, select: { id: true } });
      expect(textPrint((await findSubmittedText(world.draftCahierId))!)).not.toBe(await kept());
      expect(await kept()).toMatch(/^[0-9a-f]{64}$/);
    }));
});
