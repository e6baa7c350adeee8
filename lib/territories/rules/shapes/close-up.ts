import type { Drawing, DrawnCommune } from '@/lib/territories/types/shapes.ts';

/** What is seen around a territory, in the units of the drawing. */
const margin = 4;
/** Least side of what is looked at: a territory of one commune is not blown up to a wall. */
const leastSide = 150;
/** Depths of colour that its fields take. */
const depths = 4;

/** A territory from close up, its fields in a few depths of one colour, those around in outline. */
export interface CloseUp {
  /** Left, top, width and height. */
  box: readonly [left: number, top: number, width: number, height: number];
  /** Path data of the fields of each depth, the seat's left out. */
  fields: readonly string[];
  /** Path data of the commune where it has its seat; empty when its seat is not drawn. */
  seat: string;
  /** Path data of the communes around, as far as they may be seen. */
  around: string;
  /** Path data of its outline. */
  outline: string;
  river: string;
}

/** Left, top, right and bottom of a path as `pathOf` writes it: rings that begin where a move leads, then steps from point to point. */
function boundsOf(path: string): [left: number, top: number, right: number, bottom: number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y] = [0, 0];
  for (const ring of path.split('z')) {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let start: [number, number] | null = null;
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      [x, y] = [x + numbers[at]!, y + numbers[at + 1]!];
      start ??= [x, y];
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
    // Closed, the next ring is counted from where this one began.
    if (start) [x, y] = start;
  }
  return bounds;
}

const joined = (communes: readonly DrawnCommune[]) => communes.map(({ path }) => path).join('');

/** Neighbours seldom have the same depth, and each keeps its own from one drawing to the next. */
const depthOf = ({ insee }: DrawnCommune) => [...insee].reduce((sum, digit, place) => sum + (digit.codePointAt(0) ?? 0) * (place * place + 1), 0) % depths;

/** What the page of a territory opens on; null when it is not drawn. */
export function closeUp(drawing: Drawing, { siren, seatName }: { siren: string; seatName: string }): CloseUp | null {
  const territory = drawing.territories.find((one) => one.siren === siren);
  const own = drawing.communes.filter((commune) => commune.siren === siren);
  if (!territory || own.length === 0) return null;
  const [left, top, right, bottom] = boundsOf(territory.path);
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const width = Math.max(right - left + 2 * margin, leastSide);
  const height = Math.max(bottom - top + 2 * margin, leastSide);
  const around = drawing.communes.filter(
    ({ siren: other, centre: [x, y] }) => other !== siren && Math.abs(x - middle[0]) < width && Math.abs(y - middle[1]) < height,
  );
  const seat = own.find(({ name }) => name === seatName);
  return {
    box: [Math.round(middle[0] - width / 2), Math.round(middle[1] - height / 2), Math.round(width), Math.round(height)],
    fields: Array.from({ length: depths }, (_, depth) => joined(own.filter((commune) => commune !== seat && depthOf(commune) === depth))),
    seat: seat?.path ?? '',
    around: joined(around),
    outline: territory.path,
    river: drawing.river,
  };
}
