/** The idea of the brand in one drawing: from west to east, the communes, their mesh, their fields. */
import { familiesOf, TONES } from '@/lib/territories/rules/shapes/families.ts';
import { pathOf, type Point, type Polygon, randomFrom, smoothPath } from '@/lib/territories/rules/shapes/plane.ts';
import { PLANE } from '@/lib/territories/rules/shapes/projection.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';
import { fieldsOf } from './drawings.ts';
import type { Cell } from './mayenne.ts';

/** Where the mesh begins, then where the fields do: two slanting lines. */
const MESH = 335;
const FIELDS = 585;
/** Seen on a light ground as on a dark one. */
const PENCIL = '#7f9186';

const advance = ([x, y]: Point) => x + (y - PLANE.height / 2) * 0.22;

/** The whole département, drawn in three states of the same hand. */
export function drawIdea(cells: readonly Cell[]): string {
  const river = riverCourse();
  const families = familiesOf(cells, river);
  const random = randomFrom(7);
  const byTone = new Map<string, Polygon[]>();
  fieldsOf(cells, 3.4).forEach((field, i) => {
    const tone = random() < 0.045 ? TONES.broom[0] : TONES[families[i]!][Math.floor(random() * 3)]!;
    if (field && advance(cells[i]!.at) >= FIELDS) byTone.set(tone, [...(byTone.get(tone) ?? []), field]);
  });
  const outlined = cells.filter(({ at }) => advance(at) >= MESH && advance(at) < FIELDS).map(({ polygon }) => polygon);
  const dots = cells.filter(({ at }) => advance(at) < FIELDS).map(({ at: [x, y] }) => `M${Math.round(x)} ${Math.round(y)}h0`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PLANE.width} ${PLANE.height}">` +
    `<path fill="none" stroke="${PENCIL}" stroke-width="2.5" stroke-linejoin="round" d="${pathOf(outlined)}"/>` +
    `<path fill="none" stroke="${PENCIL}" stroke-width="11" stroke-linecap="round" d="${dots.join('')}"/>` +
    `<path fill="none" stroke="#3e8dbd" stroke-width="9" stroke-linecap="round" d="${smoothPath(river)}"/>` +
    `<g stroke-width="3" stroke-linejoin="round">${[...byTone].map(([tone, list]) => `<path fill="${tone}" stroke="${tone}" d="${pathOf(list)}"/>`).join('')}</g></svg>\n`
  );
}
