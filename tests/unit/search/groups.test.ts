import { expect, it } from 'vitest';
import { changedObjects } from '@/lib/search/rules/changes.ts';
import { countChoices } from '@/lib/search/rules/groups.ts';
import { searchSchema } from '@/lib/search/schema.ts';
import type { TerreGroup, TerritoryGroup } from '@/lib/search/types.ts';

const byTerre: TerreGroup[] = [
  { kind: 'cahier', terres: ['solidaire-valeurs'], count: 3 },
  { kind: 'cahier', terres: ['solidaire-valeurs', 'equilibre-bien-vivre'], count: 2 },
  { kind: 'lab', terres: [], count: 4 },
];
const byTerritory: TerritoryGroup[] = [
  { territories: ['1', '2'], count: 5 },
  { territories: ['2'], count: 1 },
  { territories: [], count: 9 },
];

it('without filters, each choice counts what it would keep', () => {
  const { total, kinds, terres, territories } = countChoices(byTerre, byTerritory, { kind: null, terre: null, territory: null });
  expect(total).toBe(9);
  expect(kinds).toEqual([{ kind: 'lab', count: 4 }, { kind: 'cahier', count: 5 }]);
  expect([...terres]).toEqual([['solidaire-valeurs', 5], ['equilibre-bien-vivre', 2]]);
  expect([...territories]).toEqual([['1', 5], ['2', 6]]);
});

it('a filter leaves its own choices open and narrows those of the others', () => {
  const { total, kinds, terres } = countChoices(byTerre, byTerritory, { kind: 'lab', terre: 'equilibre-bien-vivre', territory: null });
  expect(total).toBe(0);
  expect(kinds).toEqual([{ kind: 'cahier', count: 2 }]);
  expect([...terres]).toEqual([]);
});

it('things are copied when they are new or in another version, and removed when they are gone', () => {
  const known = new Map([['same', '1'], ['changed', '1'], ['gone', '1']]);
  const present = new Map([['same', '1'], ['changed', '2'], ['new', '1']]);
  expect(changedObjects(known, present, known.keys())).toEqual({ changed: new Set(['changed', 'new']), gone: new Set(['gone']) });
  expect(changedObjects(new Map(), present, known.keys())).toEqual({ changed: new Set(['same', 'changed', 'new']), gone: new Set(['gone']) });
});

it.each([
  [{}, { q: '', type: null, terre: null, territoire: null, tri: 'relevance', page: 1 }],
  [{ q: ['a', 'b'], type: 'lab', tri: 'date', page: '3' }, { q: 'a', type: 'lab', tri: 'date', page: 3 }],
  [{ type: 'secret', terre: "'; DROP", territoire: 'abc', tri: 'x', page: '-1' }, { type: null, terre: null, territoire: null, tri: 'relevance', page: 1 }],
  [{ page: '1e9' }, { page: 1 }],
])('the address %j is read, what makes no sense left out', (given, read) => {
  expect(searchSchema.parse(given)).toMatchObject(read);
});
