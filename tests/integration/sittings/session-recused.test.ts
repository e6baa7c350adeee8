import { describe, expect, it } from 'vitest';
import { followSitting } from '@/lib/sittings/use-cases/reading/follow-sitting.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';
import { code, sitting, view } from '@/tests/integration/sittings/stage.ts';

describe('what a recused member sees', () => {
  it('is an order of the day without the item, renumbered and timed from the start', () =>
    inWorld(async (world) => {
      const staged = await sitting.convened(world);
      const { items } = await view(world.context('recusedExpert'), staged);
      expect(items.map(({ number, title, earliest }) => [number, title, earliest.toISOString()])).toEqual([
        [1, 'Questions diverses', sitting.minutes(world, 30).toISOString()],
      ]);
      const full = await view(world.context('expert'), staged);
      expect(full.items.map(({ number, earliest }) => [number, earliest.toISOString()])).toEqual([
        [1, sitting.minutes(world, 30).toISOString()],
        [2, sitting.minutes(world, 50).toISOString()],
      ]);
    }));

  it('is asked to leave during the item, and told nothing of it', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const seen = await view(world.context('recusedExpert'), staged);
      expect([seen.leave, seen.current]).toEqual([true, null]);
      expect(JSON.stringify(seen)).not.toContain(world.proposalId);
      expect(JSON.stringify(seen)).not.toContain(staged.itemId);
      const other = await view(world.context('expert'), staged);
      expect([other.leave, other.current?.id]).toEqual([false, staged.itemId]);
    }));

  it('does not change with what happens during the item: the number that the page follows stays the same', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const revision = async (role: 'recusedExpert' | 'expert') => done(await followSitting(world.context(role), { sittingId: staged.sittingId })).revision;
      const [veiled, inside] = [await revision('recusedExpert'), await revision('expert')];
      await sitting.ballot(world, staged, 'expert', 'for');
      await sitting.ballot(world, staged, 'unassignedExpert', 'against');
      expect(await revision('recusedExpert')).toBe(veiled);
      expect(await revision('expert')).toBe(inside + 2);
    }));

  it('gives no way to act on it: it does not exist for them', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      const recused = world.context('recusedExpert');
      expect(code(await castBallot(recused, { ...target, personId: null, choice: 'for' }))).toBe('sitting-item-not-found');
      expect(code(await stepAside(recused, { ...target, personId: null, tie: 'other', note: '' }))).toBe('sitting-item-not-found');
      expect(code(await castBallot(recused, { sittingId: staged.sittingId, itemId: world.proposalId, personId: null, choice: 'for' }))).toBe('sitting-item-not-found');
    }));
});
