import { describe, expect, it } from 'vitest';
import { publicLab, labsOfProposals } from '@/lib/labs/loaders.ts';
import { followMilestone } from '@/lib/labs/use-cases/follow-milestone.ts';
import { moveLab } from '@/lib/labs/use-cases/move-lab.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';
import { updateLab } from '@/lib/labs/use-cases/update-lab.ts';
import { updateLabPlan } from '@/lib/labs/use-cases/update-lab-plan.ts';
import { db } from '@/lib/platform/database.ts';
import { heldDecision, preparedBatch } from '@/tests/factories/decisions.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

async function born(world: World, labId: string | null = null) {
  await heldDecision(world, 'selected', labId);
  return publishDecisionBatch(world.context('chair'), { batchId: await preparedBatch(world), due: false });
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a LAB is born', () => {
  it('from a selected proposal, with its plan, carried by the delegates of its actor', () =>
    discarded(async () => {
      const world = await buildWorld();
      const published = await born(world);
      expect(published).toMatchObject({ ok: true, value: { published: [{ outcome: 'selected', labSlug: 'proposition-du-monde' }] } });
      const lab = await publicLab('proposition-du-monde');
      expect(lab).toMatchObject({ title: 'Proposition du monde', status: 'preparing', planFrozenAt: null });
      expect(lab!.milestones.map(({ title, startMonth, endMonth, state }) => [title, startMonth, endMonth, state])).toEqual([
        ['Démarrage', 1, 6, 'planned'],
      ]);
      expect(lab!.origins).toMatchObject([{ proposalId: world.proposalId, cahierReference: 'CA-2026-9002', actorName: 'Acteur monde' }]);
      const carriers = await db().attachment.findMany({ where: { kind: 'lab_carrier', objectId: lab!.id } });
      expect(carriers.map(({ personId }) => personId)).toEqual([world.people.delegate.id]);
      const proposal = await db().proposal.findUniqueOrThrow({ where: { id: world.proposalId } });
      expect(proposal.status).toBe('selected');
      expect((await labsOfProposals([world.proposalId])).get(world.proposalId)).toEqual([
        { slug: 'proposition-du-monde', title: 'Proposition du monde', status: 'preparing' },
      ]);
    }));

  it('or the proposal feeds one that is in preparation, whose plan grows', () =>
    discarded(async () => {
      const world = await buildWorld();
      const published = await born(world, world.labId);
      expect(published).toMatchObject({ ok: true, value: { published: [{ labSlug: 'monde' }] } });
      const lab = await publicLab('monde');
      expect(lab!.origins).toHaveLength(2);
      expect(lab!.milestones).toHaveLength(2);
    }));

  it('but not when that one has started: then nothing is published at all', () =>
    discarded(async () => {
      const world = await buildWorld();
      await db().lab.update({ where: { id: world.labId }, data: { status: 'experimenting' } });
      // Asked outside the discarded transaction it would roll back by itself; inside, the refusal says enough.
      expect(await born(world, world.labId)).toMatchObject({
        ok: false,
        code: 'batch-faulty',
        fields: [{ field: world.proposalId, message: '« Proposition du monde » (CA-2026-9002) : Le LAB choisi n’est plus en préparation : choisissez-en un autre.' }],
      });
    }));

  it('never from a proposal that is not selected', () =>
    discarded(async () => {
      const world = await buildWorld();
      await heldDecision(world, 'not_selected');
      const published = await publishDecisionBatch(world.context('chair'), { batchId: await preparedBatch(world), due: false });
      expect(published).toMatchObject({ ok: true, value: { published: [{ labSlug: null }] } });
      expect(await db().lab.count()).toBe(2);
    }));
});

describe('a LAB lives', () => {
  const move = { note: '', lessons: '', startsOn: null, endsOn: null };

  it('its plan freezes at the start, and its end follows the last month', () =>
    discarded(async () => {
      const world = await buildWorld();
      const context = world.context('carrier');
      expect(await moveLab(context, { ...move, labId: world.labId, act: 'start' })).toMatchObject({ code: 'start-needed' });
      expect((await moveLab(context, { ...move, labId: world.labId, act: 'start', startsOn: day('2026-06-01') })).ok).toBe(true);
      const lab = await publicLab('monde');
      expect(lab).toMatchObject({ status: 'experimenting', startsOn: day('2026-06-01'), endsOn: day('2026-11-30'), planFrozenAt: world.now });
      expect(await updateLabPlan(context, { labId: world.labId, milestones: [] })).toMatchObject({ code: 'plan-frozen' });
      const followed = await followMilestone(context, { labId: world.labId, milestoneId: lab!.milestones[0]!.id, state: 'done', note: 'Ouvert.' });
      expect(followed.ok).toBe(true);
    }));

  it('does not start without a plan', () =>
    discarded(async () => {
      const world = await buildWorld();
      const context = world.context('carrier');
      await updateLabPlan(context, { labId: world.labId, milestones: [] });
      expect(await moveLab(context, { ...move, labId: world.labId, act: 'start', startsOn: day('2026-06-01') })).toMatchObject({ code: 'plan-needed' });
    }));

  it('is extended within 36 months, and stops with its lessons only', () =>
    discarded(async () => {
      const world = await buildWorld();
      const context = world.context('carrier');
      await moveLab(context, { ...move, labId: world.labId, act: 'start', startsOn: day('2026-06-01') });
      expect(await moveLab(context, { ...move, labId: world.labId, act: 'extend', endsOn: day('2029-06-01') })).toMatchObject({
        code: 'end-refused',
        fields: [{ field: 'endsOn', message: 'Choisissez une date plus lointaine. Au plus tard le 31/05/2029.' }],
      });
      expect((await moveLab(context, { ...move, labId: world.labId, act: 'extend', endsOn: day('2029-05-31') })).ok).toBe(true);
      expect(await moveLab(context, { ...move, labId: world.labId, act: 'stop' })).toMatchObject({ code: 'lessons-needed' });
      expect((await moveLab(context, { ...move, labId: world.labId, act: 'stop', lessons: 'Appris.' })).ok).toBe(true);
      expect(await moveLab(context, { ...move, labId: world.labId, act: 'resume' })).toMatchObject({ code: 'transition-refused' });
      const lab = await publicLab('monde');
      expect(lab!.transitions.map(({ from, to }) => `${from} → ${to}`)).toEqual([
        'preparing → experimenting',
        'experimenting → extended',
        'extended → stopped',
      ]);
    }));

  it('shows a conflict instead of overwriting what another carrier wrote', () =>
    discarded(async () => {
      const world = await buildWorld();
      const texts = { labId: world.labId, version: 1, summary: 'S', presentation: '' };
      expect((await updateLab(world.context('carrier'), { ...texts, title: 'Premier' })).ok).toBe(true);
      expect(await updateLab(world.context('administrator'), { ...texts, title: 'Second' })).toMatchObject({ code: 'lab-changed' });
      expect((await publicLab('monde'))!.title).toBe('Premier');
    }));
});
