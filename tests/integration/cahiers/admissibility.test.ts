import { describe, expect, it } from 'vitest';
import { publicCahier, publicCahiers } from '@/lib/cahiers/loaders.ts';
import type { ManagedFilter, Verdict } from '@/lib/cahiers/types/admissibility.ts';
import { decideAdmissibilityInBatch } from '@/lib/cahiers/use-cases/decide-admissibility-in-batch.ts';
import { decideAdmissibility } from '@/lib/cahiers/use-cases/decide-admissibility.ts';
import { listManagedCahiers } from '@/lib/cahiers/use-cases/list-managed-cahiers.ts';
import { db } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const everything: ManagedFilter = { callId: null, status: null, search: '', order: 'number' };
const noFilter = { search: '', call: null, theme: null, territory: null };
const soon = (world: World) => new Date(world.now.getTime() + 86_400_000);

async function decide(world: World, verdict: Verdict) {
  return decideAdmissibility(world.context('callManager'), { cahierId: world.submittedCahierId, verdict });
}

async function stored(id: string) {
  return db().cahier.findUniqueOrThrow({
    where: { id },
    select: { status: true, publishedAt: true, completionAsked: true, completionDueAt: true, inadmissibleFor: true },
  });
}

describe('admissibility', () => {
  it('makes the cahier public, tells its delegates, keeps the step and the audit line', () =>
    discarded(async () => {
      const world = await buildWorld();
      expect(await publicCahier('CA-2026-9001')).toBeNull();
      expect(await decide(world, { act: 'admit' })).toMatchObject({ ok: true, value: { receiptNumber: 'CA-2026-9001' } });
      expect(await stored(world.submittedCahierId)).toMatchObject({ status: 'admissible', publishedAt: world.now });
      expect(await publicCahiers(noFilter, 1)).toMatchObject({ total: 4 });
      const mail = await db().mail.findFirstOrThrow({ where: { personId: world.people.delegate.id }, select: { subject: true, body: true } });
      expect(mail.subject).toBe('Cahier CA-2026-9001 recevable');
      expect(mail.body).toContain('http://localhost:3000/cahiers/CA-2026-9001');
      const where = { cahierId: world.submittedCahierId, from: 'submitted', to: 'admissible' };
      expect(await db().cahierTransition.count({ where })).toBe(1);
      expect(await db().auditLine.count({ where: { verb: 'cahier.admit', objectId: world.submittedCahierId } })).toBe(1);
    }));

  it('returns for completion before a date to come, with what is asked', () =>
    discarded(async () => {
      const world = await buildWorld();
      const late: Verdict = { act: 'return', asked: 'Le budget du second semestre.', dueAt: world.now };
      expect(await decide(world, late)).toMatchObject({ code: 'completion-date-past', fields: [{ field: 'dueAt' }] });
      expect(await decide(world, { ...late, dueAt: soon(world) })).toMatchObject({ ok: true });
      expect(await stored(world.submittedCahierId)).toMatchObject({
        status: 'returned',
        publishedAt: null,
        completionAsked: 'Le budget du second semestre.',
        completionDueAt: soon(world),
      });
    }));

  it('declares inadmissible with a reason, and decides once', () =>
    discarded(async () => {
      const world = await buildWorld();
      expect(await decide(world, { act: 'reject', reason: 'Hors du sujet de l’appel.' })).toMatchObject({ ok: true });
      expect(await stored(world.submittedCahierId)).toMatchObject({ status: 'inadmissible', inadmissibleFor: 'Hors du sujet de l’appel.' });
      expect(await decide(world, { act: 'admit' })).toMatchObject({ code: 'transition-refused' });
      expect(await publicCahier('CA-2026-9001')).toBeNull();
    }));

  it('in batch gives each cahier its own result', () =>
    discarded(async () => {
      const world = await buildWorld();
      const cahierIds = [world.submittedCahierId, world.draftCahierId, world.cahierId, 'inconnu'];
      const result = await decideAdmissibilityInBatch(world.context('callManager'), { cahierIds, verdict: { act: 'admit' } });
      expect(result).toMatchObject({
        ok: true,
        value: {
          done: [{ cahierId: world.submittedCahierId }],
          refused: [
            { cahierId: world.draftCahierId, code: 'transition-refused' },
            { cahierId: world.cahierId, code: 'transition-refused' },
            { cahierId: 'inconnu', code: 'cahier-not-found' },
          ],
        },
      });
    }));

  it('lists for a manager the cahiers of their calls, drafts left out, filtered and counted', () =>
    discarded(async () => {
      const world = await buildWorld();
      const list = async (role: 'callManager' | 'otherCallManager' | 'administrator', filter: Partial<ManagedFilter> = {}) =>
        (await listManagedCahiers(world.context(role), { filter: { ...everything, ...filter }, page: 1 }))?.cahiers.map(
          ({ receiptNumber }) => receiptNumber,
        );
      expect(await list('callManager')).toEqual(['CA-2026-9001', 'CA-2026-9002', 'CA-2026-9003']);
      expect(await list('otherCallManager')).toEqual(['CA-2026-9004']);
      expect(await list('otherCallManager', { callId: world.callId })).toEqual([]);
      expect(await list('administrator')).toHaveLength(4);
      expect(await list('callManager', { status: 'submitted' })).toEqual(['CA-2026-9001']);
      expect(await list('callManager', { search: '9002' })).toEqual(['CA-2026-9002']);
      expect(await list('callManager', { status: 'reopening' })).toEqual([]);
    }));
});
