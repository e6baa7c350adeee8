/** Grounds of the social cards: fields along the river at the right, room for a title at the left. */
import { familiesOf, type Family, TONES } from '@/lib/territories/rules/shapes/families.ts';
import type { Point } from '@/lib/territories/rules/shapes/plane.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';
import { drawRiverBank, EMBLEM_TONES } from './drawings.ts';
import type { Cell } from './mayenne.ts';

export const CARD = { width: 1200, height: 630 } as const;

/** Units of the card per unit of the plane, and where the card begins on the plane: the river passes at its right. */
const ZOOM = 1.5;
const START: Point = [-240, 470];

/** Where the fields begin, slanting like the hedges of the pages. */
function isAmongFields([x, y]: Point): boolean {
  const [cardX, cardY] = [(x - START[0]) * ZOOM, (y - START[1]) * ZOOM];
  return cardX > 815 - cardY * 0.1;
}

/** The ground of a card: one family on the ground of its terre, or the three of them on the night. */
export function drawCardGround(cells: readonly Cell[], ground: string, family?: Family): string {
  const all = familiesOf(cells, riverCourse());
  const kept = cells.flatMap((cell, i) => (isAmongFields(cell.at) ? [i] : []));
  const bank = {
    cells: kept.map((i) => ({ ...cells[i]!, neighbours: cells[i]!.neighbours.map((j) => kept.indexOf(j)).filter((j) => j >= 0) })),
    families: kept.map((i) => family ?? all[i]!),
    tones: family ? EMBLEM_TONES : TONES,
    gap: 3.2,
    texture: 0.35,
    ink: family ? '#1424304d' : '#ffffff6b',
    broom: 0.07,
  };
  const view = [START[0], START[1], CARD.width / ZOOM, CARD.height / ZOOM];
  return drawRiverBank(bank, view, CARD, ground);
}
