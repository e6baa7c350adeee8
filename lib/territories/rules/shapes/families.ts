import type { Centre } from '@/lib/territories/rules/shapes/mesh.ts';
import { distanceToLine, type Point, randomFrom } from '@/lib/territories/rules/shapes/plane.ts';

/** Three colours for three terres, three depths each; a few fields of broom among them. */
export const TONES = {
  tile: ['#b8431c', '#d9642f', '#ee9a63'],
  hedge: ['#2a6a3f', '#55964a', '#9dc162'],
  river: ['#1d5c88', '#3e8dbd', '#8fc3dd'],
  broom: ['#f4c430'],
} as const;

export type Family = 'tile' | 'hedge' | 'river';
const FAMILIES: readonly Family[] = ['tile', 'hedge', 'river'];

/** A slow wave over the plane: neighbouring fields tend to look alike, as on a real slope. */
function wave([x, y]: Point, phase: number): number {
  return Math.sin(x / 71 + phase * 2.1) + Math.sin(y / 78 + phase * 4.7) + Math.sin((x + y) / 103 + phase * 1.3);
}

/** The colour family of each cell: patches that mingle, blue more often along the water. */
export function familiesOf(cells: readonly Centre[], river: readonly Point[]): Family[] {
  const random = randomFrom(1790);
  return cells.map(({ at }) => {
    const nearWater = Math.max(0, 1 - distanceToLine(at, river) / 120);
    const scores = [
      wave(at, 1) + random() * 3.4,
      wave(at, 2.3) + random() * 3.4,
      wave(at, 4.1) + random() * 3.4 + nearWater * 1.4,
    ];
    return FAMILIES[scores.indexOf(Math.max(...scores))]!;
  });
}
