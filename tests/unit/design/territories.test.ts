import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellsOf, readCentres } from '@/scripts/mesh/mayenne.ts';
import { drawRiverAcross, drawRiverDown } from '@/scripts/mesh/river.ts';
import { drawTerritories, drawTerritoryFields, readSlugs } from '@/scripts/mesh/territories.ts';

const cells = cellsOf(readCentres(readFileSync('prisma/reference/territories/centres.csv', 'utf8')));
const slugs = readSlugs(readFileSync('prisma/reference/territories/seats.csv', 'utf8'));

test('each of the ten territories has one group, named by its slug, that a fragment can light up', () => {
  const groups = [...drawTerritories(cells, slugs).matchAll(/<g id="([^"]+)">/g)].map(([, id]) => id);
  expect(groups.toSorted()).toEqual([...slugs.values()].toSorted());
});

test('the drawing committed is the one that the script draws, under 20 kB for all pages together', () => {
  const drawing = drawTerritories(cells, slugs);
  expect(readFileSync('public/brand/territories.svg', 'utf8')).toBe(drawing);
  expect(drawing.length).toBeLessThan(20_000);
});

test('a commune whose EPCI has no slug is refused', () => {
  expect(() => drawTerritories(cells, new Map())).toThrow(/^No slug for the EPCI \d{9}$/);
});

test('the home shows the same fields in their colours, each territory under its slug', () => {
  const drawing = drawTerritoryFields(cells, slugs);
  expect(readFileSync('public/brand/territory-fields.svg', 'utf8')).toBe(drawing);
  expect([...drawing.matchAll(/<g id="([^"]+)">/g)].map(([, id]) => id).toSorted()).toEqual([...slugs.values()].toSorted());
  expect(drawing).not.toContain('<style');
});

test('the river runs down the home, or across it, as one line from edge to edge', () => {
  for (const [name, drawing] of [['river-down', drawRiverDown()], ['river-across', drawRiverAcross()]] as const) {
    expect(readFileSync(`public/brand/${name}.svg`, 'utf8')).toBe(drawing);
    expect(drawing.match(/<path/g)).toHaveLength(1);
  }
});
