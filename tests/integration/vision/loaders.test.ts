import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disconnect } from '@/lib/platform/database.ts';
import { approachPage, brandPage, keyFigures, terrePage, terresWithThemes, themePage, themesWithTerres } from '@/lib/vision/loaders.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';
import { discarded } from '@/tests/integration/discard.ts';

const reference = readVisionReference(path.resolve('prisma/reference/vision'));

/** The loaders as a page sees them, on the reference content. */
function loaded<Value>(read: () => Promise<Value>): Promise<Value> {
  return discarded(async () => {
    await loadVisionReference({ viewer: null, now: new Date('2026-05-12T10:00:00Z'), requestId: 'test' }, reference);
    return read();
  });
}

afterAll(disconnect);

test('the terres come in order with their themes, in the language asked', async () => {
  const terres = await loaded(() => terresWithThemes('en'));
  expect(terres.map(({ slug, themes }) => [slug, themes.length])).toEqual([
    ['entrepreneurs-savoir-faire', 4],
    ['equilibre-bien-vivre', 3],
    ['solidaire-valeurs', 3],
  ]);
  expect(terres[0]?.name).toBe('Land of entrepreneurs and know-how');
});

test('the ten themes come in the order of the document, each under its terre', async () => {
  const themes = await loaded(() => themesWithTerres('fr'));
  expect(themes.map(({ slug }) => slug)).toEqual(reference.themes.map(({ slug }) => slug));
  expect(themes[9]).toMatchObject({ name: 'Inclusion numérique', terre: { slug: 'solidaire-valeurs', name: 'Terre solidaire et de valeurs' } });
});

test('the page of a terre has its 24 SWOT items in four lists', async () => {
  const terre = await loaded(() => terrePage('fr', 'entrepreneurs-savoir-faire'));
  const items = Object.entries(terre!.swot).map(([quadrant, list]) => [quadrant, list.length]);
  const expected = ['strength', 'weakness', 'opportunity', 'threat'].map((quadrant) => [
    quadrant,
    reference.swot.filter((item) => item.terre === 'entrepreneurs-savoir-faire' && item.quadrant === quadrant).length,
  ]);
  expect(items).toEqual(expected);
  expect(terre!.figures.map(({ slug }) => slug)).toEqual(['tres-haut-debit', 'laval-paris']);
});

test('the page of a theme has its leads, its figures, and tells organisations from categories', async () => {
  const theme = await loaded(() => themePage('fr', 'sante-pour-tous'));
  expect(theme!.leads.map(({ text }) => text)).toEqual(
    reference.leads.filter(({ theme: slug }) => slug === 'sante-pour-tous').map(({ text }) => text.fr),
  );
  expect(theme!.figures[1]).toMatchObject({ value: '56', unit: '%', date: null, kind: 'observed' });
  expect(theme!.concerned).toEqual(
    reference.themes.find(({ slug }) => slug === 'sante-pour-tous')!.actorsConcerned.map(({ kind, name }) => ({ kind, name: name.fr })),
  );
  expect(theme!.siblings.map(({ slug }) => slug)).toEqual(['nouveaux-habitants', 'may-tourisme']);
});

test('an unknown slug is null', async () => {
  expect(await loaded(async () => [await terrePage('fr', 'inconnue'), await themePage('fr', 'inconnu')])).toEqual([null, null]);
});

test('the approach is whole in both languages', async () => {
  const approach = await loaded(() => approachPage('en'));
  expect({
    principles: approach.principles.length,
    challenges: approach.challenges.length,
    values: approach.values.length,
    bodies: approach.bodies.length,
    milestones: approach.milestones.length,
    definition: approach.brand.definition.length,
  }).toEqual({ principles: 6, challenges: 3, values: 10, bodies: 4, milestones: 23, definition: reference.brand.definition.length });
});

test('the brand has its two stakes and its four positions in both languages', async () => {
  for (const language of ['fr', 'en'] as const) {
    const { brand, untranslated } = await loaded(() => brandPage(language));
    expect([brand.stakes.length, brand.positions.length, untranslated]).toEqual([2, 4, []]);
  }
});

test('figures asked by name come in the order asked, unknown ones left out', async () => {
  const { figures } = await loaded(() => keyFigures('fr', ['dix-minutes', 'inconnu', 'actifs-agricoles']));
  expect(figures.map(({ slug, value }) => [slug, value])).toEqual([
    ['dix-minutes', 'dix'],
    ['actifs-agricoles', '9\u202f900'],
  ]);
});
