import { beforeAll, expect, it } from 'vitest';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { onlinePlace, begunPlace } from '@/tests/factories/places.ts';
import { done } from '@/tests/factories/publications.ts';
import { inSearchableWorld, loadPortal, titles } from '@/tests/integration/search/portal.ts';

beforeAll(loadPortal);

it('a place is found by what is there, by where it is and by who runs it, in each language, while it is online', () =>
  inSearchableWorld(async (world) => {
    for (const query of ['pépinière ampère', '53700 fablab', 'tiers-lieu Villaines-la-Juhel']) expect(await titles(query)).toContain('place: L’Ampère');
    expect(await titles('business incubator', { language: 'en' })).toContain('place: L’Ampère');
    const placeId = await onlinePlace(world, { services: [{ fr: 'Xylothèque', en: '' }] });
    await begunPlace(world, 'La Xylothèque en brouillon');
    await syncPortalSearch();
    expect(await titles('xylothèque')).toEqual(['place: La Grange du monde']);
    done(await removePlace(world.context('territoryEditor'), { placeId }));
    await syncPortalSearch();
    expect(await titles('xylothèque')).toEqual([]);
  }));
