import { afterAll, expect, it } from 'vitest';
import { db, disconnect } from '@/lib/platform/database.ts';
import { communePage } from '@/lib/territories/loaders/communes.ts';
import { aroundCommune } from '@/lib/web/around-commune.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

afterAll(disconnect);

/** A commune at this latitude, 0.1 degree being 11.1 km. */
async function commune(insee: string, latitude: number): Promise<void> {
  await db().commune.create({
    data: { insee, slug: `c-${insee}`, name: `Commune ${insee}`, territorySiren: '200000002', latitude, longitude: -0.7 },
    select: { insee: true },
  });
}

const listed = (slug: string, communeInsee: string) =>
  db().actor.create({ data: { slug, name: slug, nameKey: slug, kind: 'association', communeInsee, listed: true }, select: { id: true } });

it('what is in a commune comes without distance, then what is near with its kilometres, and nothing that is far', async () => {
  await discarded(async () => {
    await buildWorld();
    await db().actor.updateMany({ data: { listed: false } });
    await commune('53998', 48.2);
    await commune('53997', 48.6);
    await listed('ici', '53999');
    await listed('a-onze-kilometres', '53998');
    await listed('loin', '53997');
    const near = await aroundCommune('fr', (await communePage('monde'))!);
    const actors = near.find(({ kind }) => kind === 'actors')?.things ?? [];
    expect(actors.map(({ name, place, distance }) => [name, place, distance?.toFixed(1)])).toEqual([
      ['ici', 'Monde', undefined],
      ['a-onze-kilometres', 'Commune 53998', '11.1'],
    ]);
  });
});

it('a cahier is near through its author, unless that one has no public page', async () => {
  await discarded(async () => {
    const world = await buildWorld();
    const place = (await communePage('monde'))!;
    const kindsNear = async () => (await aroundCommune('en', place)).map(({ kind }) => kind);
    const { actorId } = await db().cahier.findUniqueOrThrow({ where: { id: world.cahierId }, select: { actorId: true } });
    await db().actor.updateMany({ where: { id: { not: actorId } }, data: { listed: false } });
    expect(await kindsNear()).toContain('cahiers');
    await db().actor.update({ where: { id: actorId }, data: { listed: false }, select: { id: true } });
    expect(await kindsNear()).not.toContain('cahiers');
  });
});
