import { beforeAll, expect, it } from 'vitest';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { both, pageOf, publishedTerritory, sampleBlocks } from '@/tests/factories/territory-pages.ts';
import { inSearchableWorld, loadPortal, search, titles } from '@/tests/integration/search/portal.ts';

beforeAll(loadPortal);

it('a territory is found by what its composed page says, in each language, and by its communes as before', () =>
  inSearchableWorld(async (world) => {
    expect(await titles('"quenouille"')).toEqual([]);
    await publishedTerritory(world, pageOf([{ ...sampleBlocks.text, body: both('On y file à la **quenouille**.', 'Where the spindle still turns.') }, sampleBlocks.brands]));
    await syncPortalSearch();
    expect(await titles('"quenouille"')).toEqual(['territory: Territoire du monde']);
    expect(await titles('"spindle"')).toEqual([]);
    expect(await titles('"spindle"', { language: 'en' })).toEqual(['territory: Territoire du monde']);
    expect(await titles('"marque fictive"')).toContain('territory: Territoire du monde');
    const [found] = (await search('"quenouille"')).results;
    expect(found).toMatchObject({ kind: 'territory', path: '/territoires/monde' });
  }));

it('the Mont des Avaloirs is found by what its page tells, in French and in English', () =>
  inSearchableWorld(async () => {
    expect(await titles('"tous à bicyclette"')).toContain('territory: Mont des Avaloirs');
    expect(await titles('"highest point of the West"', { language: 'en' })).toContain('territory: Mont des Avaloirs');
    expect(await titles('Boulay-les-Ifs')).toContain('territory: Mont des Avaloirs');
  }));
