import { expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { tellingRate } from '@/lib/sittings/rules/life.ts';
import { updateSitting } from '@/lib/sittings/use-cases/planning/update-sitting.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';
import { sitting } from '@/tests/integration/sittings/stage.ts';

it('a sitting that moves time and again stops telling its people, and stays where they were told', () =>
  inWorld(async (world) => {
    const { sittingId } = await sitting.convened(world);
    const chair = world.context('chair');
    const plan = { sittingId, title: 'Séance du monde', link: '', startsAt: sitting.minutes(world, 30), endsAt: sitting.minutes(world, 150) };
    const mails = () => db().mail.count();
    // Calling them counted for one.
    for (let move = 2; move <= tellingRate.limit; move += 1) expect((await updateSitting(chair, { ...plan, place: `Salle ${move}` })).ok).toBe(true);
    const told = await mails();
    const refused = await updateSitting(chair, { ...plan, place: 'Salle de trop' });
    expect(refused.ok ? 'ok' : refused.code).toBe('too-many-requests');
    expect(await db().sitting.findUnique({ where: { id: sittingId }, select: { place: true } })).toEqual({ place: `Salle ${tellingRate.limit}` });
    expect(await mails()).toBe(told);

    const renamed = await updateSitting(chair, { ...plan, title: 'Autre titre', place: `Salle ${tellingRate.limit}` });
    expect(renamed.ok).toBe(true);
    const later = { ...chair, now: new Date(chair.now.getTime() + tellingRate.seconds * 1000) };
    const moved = await updateSitting(later, { ...plan, startsAt: sitting.minutes(world, 120), place: 'Salle de trop' });
    expect(moved.ok).toBe(true);
  }));
