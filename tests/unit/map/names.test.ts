import { expect, test } from 'vitest';
import { placeNames } from '@/components/map/leaflet-names.ts';

const name = (x: number, y: number) => ({ x, y, width: 120, height: 20 });
const marker = (x: number, y: number) => ({ x, y, width: 40, height: 40 });

test.each([
  ['stays where nothing stands', [name(100, 100)], [marker(300, 100)], [0]],
  ['goes above a marker', [name(100, 100)], [marker(110, 100)], [-34]],
  ['goes below when something stands above', [name(100, 100)], [marker(100, 100), marker(100, 60)], [34]],
  ['leaves its place to a name before it', [name(100, 100), name(150, 105)], [], [0, -34]],
  ['is hidden when there is no room', [name(100, 100)], [0, -40, 40, -80, 80].map((y) => marker(100, 100 + y)), [null]],
  ['that touches by an edge does not overlap', [name(100, 100)], [marker(180, 100)], [0]],
  ['that is hidden takes no room', [name(100, 100), name(100, 220)], [0, -40, 40, -80, 80].map((y) => marker(100, 100 + y)), [null, 0]],
])('a name %s', (_title, names, markers, moved) => {
  expect(placeNames(names, markers)).toEqual(moved);
});
