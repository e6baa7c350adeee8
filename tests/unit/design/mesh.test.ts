import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { familiesOf } from '@/lib/territories/rules/shapes/families.ts';
import { cellsOf } from '@/lib/territories/rules/shapes/mesh.ts';
import { area, distanceToLine, pathOf, randomFrom } from '@/lib/territories/rules/shapes/plane.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';
import { drawEmblem, drawMark, drawMesh, drawPattern } from '@/scripts/mesh/drawings.ts';
import { clipByHalfPlane, inset } from '@/scripts/mesh/geometry.ts';
import { readCentres } from '@/scripts/mesh/mayenne.ts';

const cells = cellsOf(readCentres(readFileSync('prisma/reference/territories/centres.csv', 'utf8')));

test('each of the 240 communes has its cell, which holds its centre', () => {
  expect(cells).toHaveLength(240);
  for (const { polygon, at } of cells) {
    const turn = Math.sign(area(polygon));
    polygon.forEach(([x1, y1], i) => {
      const [x2, y2] = polygon[(i + 1) % polygon.length]!;
      expect(((x2 - x1) * (at[1] - y1) - (y2 - y1) * (at[0] - x1)) * turn).toBeGreaterThan(0);
    });
  }
});

test('the cells of the outer communes stop at the département', () => {
  for (const { polygon } of cells) expect(Math.abs(area(polygon))).toBeLessThan(16_000);
});

test('the three families share the land', () => {
  const families = familiesOf(cells, riverCourse());
  for (const family of ['tile', 'hedge', 'river']) expect(families.filter((each) => each === family).length).toBeGreaterThan(50);
});

test('the drawings committed are those that the script draws', () => {
  const committed = (name: string) => readFileSync(`public/brand/${name}.svg`, 'utf8');
  expect(committed('mesh')).toBe(drawMesh(cells));
  expect(committed('mark')).toBe(drawMark());
  expect(committed('pattern')).toBe(drawPattern());
  expect(committed('terre-solidaire-valeurs')).toBe(drawEmblem(cells, '53130', 'river'));
});

test('the map weighs less than 25 kB and carries no style that the policy would refuse', () => {
  const mesh = drawMesh(cells);
  expect(mesh.length).toBeLessThan(25_000);
  expect(mesh).not.toMatch(/style|script|href/);
});

test('an emblem of an unknown commune is refused', () => {
  expect(() => drawEmblem(cells, '75056', 'tile')).toThrow('No commune 75056 in the mesh');
});

test('an unreadable line of the centres is refused with its text', () => {
  expect(() => readCentres('insee,name,epci_siren,latitude,longitude\n53001,Ahuillé,200083392,,-0.872')).toThrow(
    'Unreadable centre: 53001,Ahuillé,200083392,,-0.872',
  );
});

test('a square drawn back by 1 on each side loses its border, whichever way it turns', () => {
  const square = [[0, 0], [10, 0], [10, 10], [0, 10]] as const;
  expect(Math.abs(area(inset(square, 1)))).toBe(64);
  expect(Math.abs(area(inset(square.toReversed(), 1)))).toBe(64);
  expect(inset(square, 6)).toEqual([]);
});

test('a half plane keeps the side its normal points to', () => {
  expect(clipByHalfPlane([[0, 0], [10, 0], [10, 10], [0, 10]], [4, 0], [1, 0])).toEqual([[4, 0], [10, 0], [10, 10], [4, 10]]);
});

test('a path moves by whole relative steps and comes back to its first point', () => {
  expect(pathOf([[[0, 0], [10, 0], [10, 10]], [[20, 5], [25, 5], [20, 9]]])).toBe('M0 0l10 0 0 10zm20 5l5 0-5 4z');
});

test('the distance to a line is that of its nearest segment', () => {
  expect(distanceToLine([5, 3], [[0, 0], [10, 0], [10, 10]])).toBe(3);
  expect(distanceToLine([-3, -4], [[0, 0], [10, 0]])).toBe(5);
});

test('the same seed gives the same hand', () => {
  const [a, b] = [randomFrom(53), randomFrom(53)];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});
