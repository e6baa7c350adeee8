import { describe, expect, test } from 'vitest';
import { countedOf, everyPoint, mapPageSize } from '@/lib/map/rules/layers.ts';
import { countByCommune, pageOf, searchable, searchedWords, selectPoints } from '@/lib/map/rules/selection.ts';
import type { MapFilters } from '@/lib/map/types.ts';
import { point } from '@/tests/unit/map/points.ts';

const points = [
  point({ slug: 'etape', name: 'L’Étape des Éleveurs' }),
  point({ slug: 'halle', layer: 'lieu', name: 'Halle 100 % bois', communeInsee: '53147', place: 'Saint-Denis-d’Anjou', territorySiren: '200055887' }),
  point({ slug: 'navette', layer: 'lab', name: 'La navette' }),
].map(searchable);

const kept = (filters: Partial<MapFilters>) => selectPoints(points, { ...everyPoint, ...filters }).map(({ slug }) => slug);

describe('filters', () => {
  test.each([
    ['nothing asked', {}, ['etape', 'halle', 'navette']],
    ['layers', { layers: ['lab', 'lieu'] as const }, ['halle', 'navette']],
    ['no layer', { layers: [] }, []],
    ['a territory', { territorySiren: '200055887' }, ['halle']],
    ['a commune', { communeInsee: '53130' }, ['etape', 'navette']],
    ['words of a name', { words: searchedWords('ÉTAPE eleveurs') }, ['etape']],
    ['a word and its commune', { words: searchedWords("l'étape laval") }, ['etape']],
    ['a commune typed without its hyphens', { words: searchedWords('saint denis d anjou') }, ['halle']],
    ['the beginning of a word', { words: searchedWords('nav') }, ['navette']],
    ['words that nothing has together', { words: searchedWords('etape halle') }, []],
    ['signs only', { words: searchedWords('% _ \\') }, ['etape', 'halle', 'navette']],
  ])('%s', (_title, filters, slugs) => {
    expect(kept(filters)).toEqual(slugs);
  });
});

test('a search is ten words at most', () => {
  expect(searchedWords('  Tiers-lieu\tLAVAL ')).toEqual(['tiers', 'lieu', 'laval']);
  expect(searchedWords('mot '.repeat(40))).toHaveLength(10);
  expect(searchedWords(' ')).toEqual([]);
});

test('things are counted by commune and layer', () => {
  const counts = countByCommune([...points, searchable(point({ slug: 'autre' }))].map((found) => found.point));
  expect(counts).toEqual([
    { communeInsee: '53130', layer: 'acteur', count: 2 },
    { communeInsee: '53147', layer: 'lieu', count: 1 },
    { communeInsee: '53130', layer: 'lab', count: 1 },
  ]);
  expect(countedOf(counts, ['acteur', 'lab'])).toBe(3);
  expect(countedOf(counts, [])).toBe(0);
});

test('pages follow one another without a gap, and end', () => {
  const many = Array.from({ length: mapPageSize * 2 + 1 }, (_, rank) => point({ slug: `p-${rank}` }));
  expect([1, 2, 3].flatMap((page) => pageOf(many, page))).toEqual(many);
  expect(pageOf(many, 4)).toEqual([]);
});
