import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { canonicalJson } from '@/lib/sittings/rules/minutes.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { confirmMinutes } from '@/lib/sittings/use-cases/minutes/confirm-minutes.ts';
import { correctMinutes } from '@/lib/sittings/use-cases/minutes/correct-minutes.ts';
import { printMinutes } from '@/lib/sittings/use-cases/minutes/print-minutes.ts';
import { printFile } from '@/lib/sittings/use-cases/planning/print-file.ts';
import { readSitting } from '@/lib/sittings/use-cases/reading/read-sitting.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { askedInTheHour } from '@/tests/integration/rate.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';
import { code, sitting, type StagedSitting } from '@/tests/integration/sittings/stage.ts';

const minutesOf = async (context: Context, { sittingId }: StagedSitting) => {
  const { minutes } = done(await readSitting(context, { sittingId }));
  if (!minutes) throw new Error('There are no minutes.');
  return minutes;
};
const correction = (staged: StagedSitting, edition: number, notes: Record<number, string> = {}) => ({
  sittingId: staged.sittingId,
  edition,
  place: 'Salle corrigée',
  remarks: 'Une remarque.',
  notes,
});

describe('minutes', () => {
  it('say who was there, what was voted, both medians, the opinion, and what was not reached', () =>
    inWorld(async (world) => {
      const staged = await sitting.closed(world);
      const { content } = await minutesOf(world.context('secretary'), staged);
      const [item, point] = content.items;
      expect(item).toMatchObject({
        title: 'Proposition du monde',
        recused: ['recusedExpert'],
        quorum: 1,
        outcome: 'selected',
        opinion: 'Avis favorable de la commission.',
        postponedFor: '',
        votes: [{ motion: 'selected', for: 1, against: 0, abstain: 1 }],
      });
      expect(item?.medians.map(({ before, after, threshold }) => [before, after, threshold])).toEqual(Array.from({ length: 4 }, () => [3, 3, 2.5]));
      expect(point).toMatchObject({ title: 'Questions diverses', postponedFor: 'Point non abordé.', startedAt: null, medians: [], votes: [] });
      expect(content.attendance.map(({ name, status }) => [name, status])).toEqual(
        ['chair', 'expert', 'recusedExpert', 'secretary', 'unassignedExpert'].map((name) => [name, 'present']),
      );
    }));

  it('note as absent whoever was expected and never came', () =>
    inWorld(async (world) => {
      const staged = await sitting.opened(world);
      await db().attendance.updateMany({ where: { personId: world.people.expert.id }, data: { status: 'expected', arrivedAt: null } });
      done(await closeSitting(world.context('chair'), { sittingId: staged.sittingId }));
      const { content } = await minutesOf(world.context('chair'), staged);
      expect(content.attendance.find(({ name }) => name === 'expert')?.status).toBe('absent');
    }));

  it('of a reader hide what they may not know of until the decision is published, and number the rest from 1', () =>
    inWorld(async (world) => {
      const staged = await sitting.closed(world);
      const veiled = await minutesOf(world.context('recusedExpert'), staged);
      expect(veiled.content.items.map(({ title }) => title)).toEqual(['Questions diverses']);
      expect(JSON.stringify(veiled.content)).not.toContain('Proposition du monde');
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'selected' }, select: { id: true } });
      expect((await minutesOf(world.context('recusedExpert'), staged)).content.items).toHaveLength(2);
    }));

  it('are confirmed by chair and secretary, sealed with the SHA-256 of their content, and sent', () =>
    inWorld(async (world) => {
      const staged = await sitting.closed(world);
      const confirm = (role: 'chair' | 'secretary', edition: number) => confirmMinutes(world.context(role), { sittingId: staged.sittingId, edition, capacity: role });
      expect(done(await confirm('chair', 1)).sealed).toBe(false);
      expect(code(await confirm('chair', 1))).toBe('already-confirmed');
      expect(done(await confirm('secretary', 1)).sealed).toBe(true);
      const minutes = await minutesOf(world.context('secretary'), staged);
      expect(minutes.sha256).toBe(createHash('sha256').update(canonicalJson(minutes.content)).digest('hex'));
      expect(await db().mail.count({ where: { subject: { startsWith: 'Procès-verbal' } } })).toBe(5);
      expect(code(await confirm('chair', 1))).toBe('sitting-moment');
      expect(code(await correctMinutes(world.context('secretary'), correction(staged, 1)))).toBe('sitting-moment');
    }));

  it('once corrected are another edition, which both have to read', () =>
    inWorld(async (world) => {
      const staged = await sitting.closed(world);
      const { sittingId } = staged;
      done(await confirmMinutes(world.context('chair'), { sittingId, edition: 1, capacity: 'chair' }));
      done(await correctMinutes(world.context('secretary'), correction(staged, 1, { 0: 'La discussion, mieux dite.' })));
      const { edition, chairConfirmedAt, content } = await minutesOf(world.context('chair'), staged);
      expect([edition, chairConfirmedAt, content.place, content.items[0]?.notes]).toEqual([2, null, 'Salle corrigée', 'La discussion, mieux dite.']);
      expect(code(await confirmMinutes(world.context('secretary'), { sittingId, edition: 1, capacity: 'secretary' }))).toBe('minutes-changed');
      expect(code(await correctMinutes(world.context('secretary'), correction(staged, 1)))).toBe('minutes-changed');
    }));

  it('are not corrected in what a recused secretary may not read', () =>
    inWorld(async (world) => {
      const staged = await sitting.closed(world);
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: world.people.secretary.id, tie: 'other', declaredAt: world.now, declaredById: world.people.secretary.id },
        select: { id: true },
      });
      done(await correctMinutes(world.context('secretary'), correction(staged, 1, { 0: 'Un mot.', 1: 'Réécrit sans l’avoir lu.' })));
      const { content } = await minutesOf(world.context('chair'), staged);
      expect(content.items.map(({ notes }) => notes)).toEqual(['', 'Un mot.']);
    }));

  it('confirmed twice by one person who holds both mandates are not confirmed', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.closed(world);
      const both = world.context('chair');
      const viewer = both.viewer && { ...both.viewer, attachments: [...both.viewer.attachments, { kind: 'commission_secretary' as const, objectId: world.commissionId }] };
      done(await confirmMinutes({ ...both, viewer }, { sittingId, edition: 1, capacity: 'chair' }));
      expect(code(await confirmMinutes({ ...both, viewer }, { sittingId, edition: 1, capacity: 'secretary' }))).toBe('same-person');
      expect(await db().sitting.count({ where: { status: 'confirmed' } })).toBe(0);
    }));

  it('are drafted once, whatever is pressed twice', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.closed(world);
      expect(code(await closeSitting(world.context('secretary'), { sittingId }))).toBe('sitting-moment');
      expect(await db().minutes.count()).toBe(1);
    }));
});

describe('on paper', () => {
  const isTagged = (pdf: Buffer) => {
    const text = pdf.toString('latin1');
    return { marked: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text), tree: text.includes('/StructTreeRoot'), french: /\/Lang\s*\(fr\)/.test(text), ua: /pdfuaid:part[^0-9]*1/.test(text) };
  };
  const tagged = { marked: true, tree: true, french: true, ua: true };

  it('the minutes are a tagged PDF, shorter for those who may not read all of them', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.closed(world);
      const [whole, veiled] = [done(await printMinutes(world.context('expert'), { sittingId })), done(await printMinutes(world.context('recusedExpert'), { sittingId }))];
      expect([isTagged(whole.pdf), isTagged(veiled.pdf)]).toEqual([tagged, tagged]);
      expect(veiled.pdf.length).toBeLessThan(whole.pdf.length);
      expect(whole.fileName).toBe('proces-verbal-2026-05-12.pdf');
    }));

  it('the file of the sitting is not made for somebody who asks for it without end', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.convened(world);
      await askedInTheHour(world, `sitting:print:${world.people.expert.id}`, 59);
      expect(await printFile(world.context('expert'), { sittingId })).toMatchObject({ ok: true });
      expect(await printFile(world.context('expert'), { sittingId })).toMatchObject({ code: 'too-many-requests' });
    }));

  it('the file of the sitting is a tagged PDF made for its reader, and nobody else’s once a recusal comes', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const print = async () => done(await printFile(world.context('unassignedExpert'), { sittingId: staged.sittingId })).pdf;
      const before = await print();
      expect(isTagged(before)).toEqual(tagged);
      done(await stepAside(world.context('unassignedExpert'), { ...sitting.target(staged), personId: null, tie: 'family', note: '' }));
      const after = await print();
      expect(isTagged(after)).toEqual(tagged);
      expect(after.length).toBeLessThan(before.length);
    }));
});
