import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapQuery, readMapAddress } from '@/lib/map/rules/address.ts';
import { mapLayers } from '@/lib/map/rules/layers.ts';
import { mapParametersSchema } from '@/lib/map/schema.ts';
import type { MapAddress } from '@/lib/map/types.ts';

const known = { territories: new Set(['ernee', 'coevrons']), communes: new Set(['laval']) };
const read = (parameters: Record<string, string | string[] | undefined>) => readMapAddress(mapParametersSchema.parse(parameters), known);
const everything: MapAddress = { layers: mapLayers, territory: null, commune: null, search: '', page: 1, isOpen: false };

describe('an address of the map', () => {
  test.each([
    ['asks for everything when it asks for nothing', {}, {}],
    ['asks for everything when its fields are empty', { calque: '', territoire: '', recherche: '  ', page: '', carte: '' }, {}],
    ['asks for the layers that are ticked, in their own order', { calque: ['lieu', 'lab', 'lieu'] }, { layers: ['lab', 'lieu'] }],
    ['names a territory and a commune', { territoire: 'ernee', commune: 'laval' }, { territory: 'ernee', commune: 'laval' }],
    ['takes the first of two values', { territoire: ['coevrons', 'ernee'] }, { territory: 'coevrons' }],
    ['cuts a search that is a book', { recherche: 'a'.repeat(5000) }, { search: 'a'.repeat(200) }],
    ['opens the map', { carte: 'interactive' }, { isOpen: true }],
    ['opens nothing else', { carte: 'oui' }, {}],
    ['goes to a page', { page: '12' }, { page: 12 }],
  ] as const)('%s', (_title, parameters, expected) => {
    expect(read(parameters as Record<string, string>)).toEqual({ address: { ...everything, ...expected }, ignored: [] });
  });

  test.each([
    ['calque', 'dragons'],
    ['calque', '__proto__'],
    ['territoire', 'atlantide'],
    ['territoire', 'toString'],
    ['commune', 'Laval'],
    ['page', '0'],
    ['page', '-3'],
    ['page', '1.5'],
    ['page', '1e3'],
    ['page', '10001'],
    ['page', '٣'],
    ['page', '99999999999999999999'],
    ['page', 'deux'],
  ])('%s=%s means nothing: left aside, and told', (name, value) => {
    expect(read({ [name]: value })).toEqual({ address: everything, ignored: [{ name, value }] });
  });

  test('a layer that exists is kept beside one that does not', () => {
    expect(read({ calque: ['lab', 'dragons', 'dragons'] })).toEqual({ address: { ...everything, layers: ['lab'] }, ignored: [{ name: 'calque', value: 'dragons' }] });
  });

  test('what is told of a value is short', () => {
    expect(read({ territoire: 'x'.repeat(3000) }).ignored[0]?.value).toHaveLength(60);
  });
});

describe('the query of an address', () => {
  test.each([
    [everything, {}, ''],
    [{ ...everything, layers: ['lieu', 'lab'] as const }, {}, '?calque=lab&calque=lieu'],
    [{ ...everything, page: 4, search: 'pain & vin' }, {}, '?recherche=pain+%26+vin'],
    [{ ...everything, page: 4 }, { page: 5 }, '?page=5'],
    [{ ...everything, territory: 'ernee' }, { territory: null, commune: 'laval' }, '?commune=laval'],
    [everything, { isOpen: true }, '?carte=interactive'],
    [everything, { layers: [] }, ''],
  ])('%o with %o', (address, changed, query) => {
    expect(mapQuery(address, changed)).toBe(query);
  });

  test('is read again as what it says', () => {
    const address = fc.record({
      layers: fc.subarray([...mapLayers], { minLength: 1 }),
      territory: fc.constantFrom(null, 'ernee', 'coevrons'),
      commune: fc.constantFrom(null, 'laval'),
      search: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim()),
      page: fc.integer({ min: 1, max: 10_000 }),
      isOpen: fc.boolean(),
    });
    fc.assert(
      fc.property(address, (asked) => {
        const query = new URLSearchParams(mapQuery(asked, { page: asked.page }));
        expect(read(Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)])))).toEqual({ address: asked, ignored: [] });
      }),
    );
  });
});
