import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Context } from '@/lib/identity/types.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { allCommunes, allTerritories, territoryPage } from '@/lib/territories/loaders/territories.ts';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { discarded } from '@/tests/integration/discard.ts';

const reference = readTerritoriesReference(path.resolve('prisma/reference/territories'));
const context: Context = { viewer: null, now: new Date('2026-05-12T10:00:00Z'), requestId: 'test' };
const rows = 250 + reference.formerCommunes.length;

afterAll(disconnect);

test('10 EPCI and 240 communes are loaded, and the audit says it in one line', async () => {
  await discarded(async () => {
    await db().$executeRaw`TRUNCATE "Territory" CASCADE`;
    expect(await loadTerritoriesReference(context, reference)).toEqual({ written: rows, unchanged: 0, kept: 0 });
    expect([await db().territory.count(), await db().commune.count()]).toEqual([10, 240]);
    expect(await db().auditLine.count({ where: { verb: 'reference.load', objectId: 'territories', requestId: 'test' } })).toBe(1);
    expect(await loadTerritoriesReference(context, reference)).toEqual({ written: 0, unchanged: rows, kept: 0 });
  });
});

test('a territory edited in the portal is left as its editor wrote it', async () => {
  await discarded(async () => {
    await loadTerritoriesReference(context, reference);
    const edited = { name: 'Les Coëvrons', editedAt: context.now };
    await db().territory.update({ where: { slug: 'coevrons' }, data: edited, select: { siren: true } });
    expect(await loadTerritoriesReference(context, reference)).toEqual({ written: 0, unchanged: rows - 1, kept: 1 });
    expect((await territoryPage('coevrons'))?.name).toBe('Les Coëvrons');
  });
});

test('each commune has an address of its own', async () => {
  await discarded(async () => {
    await loadTerritoriesReference(context, reference);
    const communes = await allCommunes();
    expect(new Set(communes.map(({ slug }) => slug)).size).toBe(communes.length);
    expect(communes.find(({ name }) => name === 'Évron')?.slug).toBe('evron');
  });
});

test('territories seated in the Mayenne come first, in alphabetical order', async () => {
  await discarded(async () => {
    await loadTerritoriesReference(context, reference);
    const territories = await allTerritories();
    expect(territories.map(({ seatDepartment }) => seatDepartment)).toEqual([...Array<string>(9).fill('53'), '72']);
    const names = territories.slice(0, 9).map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
  });
});

test('the page of a territory has its population with the year, and its communes of the Mayenne', async () => {
  await discarded(async () => {
    await loadTerritoriesReference(context, reference);
    const sabolien = await territoryPage('pays-sabolien');
    expect(sabolien).toMatchObject({ seatDepartment: '72', populationYear: 2023 });
    expect(sabolien?.communes.map(({ name }) => name)).toEqual(['Bouessay']);
    expect(await territoryPage('inconnu')).toBeNull();
  });
});
