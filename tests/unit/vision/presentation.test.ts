import { expect, test } from 'vitest';
import { dateWords, figuresBySource, periodWords, planningPeriods } from '@/lib/vision/rules/presentation.ts';
import type { KeyFigure } from '@/lib/vision/types/pages.ts';

test.each([
  ['2016', 'fr', '2016'],
  ['2018-10', 'fr', 'octobre 2018'],
  ['2018-10', 'en', 'October 2018'],
  ['2018-10-01', 'fr', '1 octobre 2018'],
  ['2018-10-01', 'en', '1 October 2018'],
] as const)('%s in %s is as precise as its source: %s', (date, language, words) => {
  expect(dateWords(date, language)).toBe(words);
});

test.each([
  ['2018-10', '2018-10', 'fr', 'octobre 2018'],
  ['2018-03', '2018-09', 'fr', 'mars–septembre 2018'],
  ['2018-03', '2018-09', 'en', 'March–September 2018'],
] as const)('from %s to %s in %s is %s', (startsOn, endsOn, language, words) => {
  expect(periodWords(startsOn, endsOn, language).replaceAll(/[\u2009\u202f ]*–[\u2009\u202f ]*/g, '–')).toBe(words);
});

test('milestones of the same months come together, one that lasts longer apart', () => {
  const milestone = (id: string, startsOn: string, endsOn = startsOn) => ({ id, startsOn, endsOn, title: id });
  const periods = planningPeriods([milestone('a', '2018-03', '2018-09'), milestone('b', '2018-10'), milestone('c', '2018-10')]);
  expect(periods.map(({ startsOn, endsOn, milestones }) => [startsOn, endsOn, milestones.map(({ id }) => id)])).toEqual([
    ['2018-03', '2018-09', ['a']],
    ['2018-10', '2018-10', ['b', 'c']],
  ]);
});

test('figures of one source come together, so that the source is said once', () => {
  const figure = (slug: string, source: string): KeyFigure => ({
    slug,
    source,
    kind: 'observed',
    label: slug,
    value: '1',
    unit: null,
    date: null,
    note: null,
  });
  const groups = figuresBySource([figure('a', 'x'), figure('b', 'y'), figure('c', 'x')]);
  expect(groups.map(({ source, figures }) => [source, figures.map(({ slug }) => slug)])).toEqual([
    ['x', ['a', 'c']],
    ['y', ['b']],
  ]);
});
