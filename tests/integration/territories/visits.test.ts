import { describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { addTerritoryVisits } from '@/lib/territories/use-cases/visits/add-territory-visits.ts';
import { readTerritoryVisits } from '@/lib/territories/use-cases/visits/read-territory-visits.ts';
import { listEditedTerritories } from '@/lib/territories/use-cases/editors/list-edited-territories.ts';
import { VisitCounts } from '@/lib/web/visits/visit-counts.ts';
import { writeVisits } from '@/lib/web/visits/write-visits.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';

describe('visits of the page of a territory', () => {
  it('add up, day by day, whichever instance of the portal counted them', () =>
    inWorld(async (world) => {
      const instances = [new VisitCounts(), new VisitCounts()];
      for (const counts of instances) {
        for (let visit = 0; visit < 3; visit += 1) counts.add({ slug: 'monde', day: '2026-05-11', count: 1 });
        counts.add({ slug: 'monde', day: '2026-05-12', count: 2 });
        counts.add({ slug: 'autre', day: '2026-05-12', count: 5 });
      }
      for (const counts of instances) await writeVisits(counts);
      // Nothing waits any more: written once.
      for (const counts of instances) await writeVisits(counts);
      const read = done(await readTerritoryVisits(world.context('territoryEditor'), { slug: 'monde' }));
      expect(read.days).toEqual([
        { day: '2026-05-11', count: 6 },
        { day: '2026-05-12', count: 4 },
      ]);
      expect(read.lastThirtyDays).toBe(10);
      expect(read.months.at(-1)).toEqual({ month: '2026-05', count: 10 });
    }));

  it('of what is no territory are left out, without a word and without losing the others', () =>
    inWorld(async () => {
      await addTerritoryVisits([
        { slug: 'nulle-part', day: '2026-05-12', count: 3 },
        { slug: 'monde', day: '2026-05-12', count: 1 },
      ]);
      expect(await db().territoryVisit.findMany({ select: { territorySiren: true, count: true } })).toEqual([{ territorySiren: '200000001', count: 1 }]);
    }));

  it('over thirty days stand in the list of the territories that somebody edits', () =>
    inWorld(async (world) => {
      await addTerritoryVisits([
        { slug: 'monde', day: '2026-04-12', count: 50 },
        { slug: 'monde', day: '2026-04-13', count: 3 },
        { slug: 'monde', day: '2026-05-12', count: 4 },
      ]);
      expect(world.now.toISOString().slice(0, 10)).toBe('2026-05-12');
      expect((await listEditedTerritories(world.context('territoryEditor'))).map(({ slug, visits }) => [slug, visits])).toEqual([['monde', 7]]);
    }));
});
