import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/identity/types.ts';
import { disconnect } from '@/lib/platform/database.ts';
import { communePage, communesNamed, everyCommune } from '@/lib/territories/loaders/communes.ts';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { discarded } from '@/tests/integration/discard.ts';

const reference = readTerritoriesReference(path.resolve('prisma/reference/territories'));
const context: Context = { viewer: null, now: new Date('2026-05-12T10:00:00Z'), requestId: 'test' };

afterAll(disconnect);

const loaded = (work: () => Promise<void>) =>
  discarded(async () => {
    await loadTerritoriesReference(context, reference);
    await work();
  });

describe('a commune of the Mayenne', () => {
  it('has its population with the year, its territory, its codes and what it has absorbed', () =>
    loaded(async () => {
      expect(await communePage('montsurs')).toMatchObject({
        name: 'Montsûrs',
        insee: '53161',
        postalCodes: ['53150'],
        populationYear: 2023,
        territory: { slug: 'coevrons', legalName: 'Communauté de communes des Coëvrons' },
        former: ['Deux-Évailles', 'Montourtier', 'Saint-Céneré', 'Saint-Ouën-des-Vallons'],
      });
      expect(await communePage('rennes')).toBeNull();
    }));

  it('is found by each of its names and codes, and knows its territory', () =>
    loaded(async () => {
      expect((await everyCommune()).length).toBe(240);
      for (const typed of ['Deux Évailles', '53092', 'montsurs', '53161']) {
        expect(await communesNamed(typed)).toMatchObject({ kind: 'only', match: { commune: { slug: 'montsurs', territory: { name: 'Coëvrons' } } } });
      }
      expect(await communesNamed('   ')).toEqual({ kind: 'nothing-typed' });
    }));
});
