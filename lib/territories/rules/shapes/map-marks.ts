/** Something shown at a point of a drawing, in its units. */
export interface MapMark {
  x: number;
  y: number;
  /** Chooses its form and its colour: `territoire`, `lab`, `acteur`, `lieu`, or `ici` for the place that one asked for. */
  kind: string;
  /** How many things stand there; 1 unless said. */
  count?: number;
}

/** From a point to a crowd: 1, a few, some tens, more. */
export type MarkSize = 1 | 2 | 3 | 4;

export interface DrawnMarks {
  kind: string;
  size: MarkSize;
  path: string;
}

/** Half the side of a mark of each size, in units of the drawing. */
const REACH: Record<MarkSize, number> = { 1: 11, 2: 15, 3: 20, 4: 26 };

function sizeOf(count: number): MarkSize {
  if (count < 3) return 1;
  if (count < 10) return 2;
  return count < 50 ? 3 : 4;
}

/** A form for each kind, so that colour is never alone. */
function formOf(kind: string, r: number): string {
  if (kind === 'lab') return `m0-${r}l${r} ${r}-${r} ${r}-${r}-${r}z`;
  if (kind === 'lieu') return `m-${r * 0.85}-${r * 0.85}h${r * 1.7}v${r * 1.7}h-${r * 1.7}z`;
  return `m-${r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
}

/** Marks that look alike, as one path: what stands at the same point is drawn once, crowds first. */
export function marksByLook(marks: readonly MapMark[]): DrawnMarks[] {
  const counts = new Map<string, { x: number; y: number; kind: string; count: number }>();
  for (const { x, y, kind, count = 1 } of marks) {
    const [left, top] = [Math.round(x), Math.round(y)];
    const key = `${kind} ${left} ${top}`;
    const known = counts.get(key);
    counts.set(key, { x: left, y: top, kind, count: (known?.count ?? 0) + count });
  }
  const looks = new Map<string, DrawnMarks>();
  for (const { x, y, kind, count } of counts.values()) {
    const size = sizeOf(count);
    const look = looks.get(`${kind} ${size}`) ?? { kind, size, path: '' };
    looks.set(`${kind} ${size}`, { ...look, path: `${look.path}M${x} ${y}${formOf(kind, REACH[size])}` });
  }
  return [...looks.values()].toSorted((a, b) => Number(a.kind === 'ici') - Number(b.kind === 'ici') || b.size - a.size);
}

/** A name in one line, or in two of about the same length when it is long. */
export function linesOfName(name: string): string[] {
  if (name.length <= 13) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0) return [name];
  const unevenness = (at: number) => Math.abs(at - (name.length - at));
  const middle = spaces.reduce((best, at) => (unevenness(at) < unevenness(best) ? at : best));
  return [name.slice(0, middle), name.slice(middle + 1)];
}

/** Size of the letters that a name must find room for, in units of the drawing: those of a small screen. */
const LETTERS = { width: 17, height: 32 } as const;
/** How far a name may go from where it stands best. */
const ASIDE = [0, 40, 65, 90].flatMap((far) => [-far, far]);
const STEPS = ASIDE.flatMap((dx) => ASIDE.map((dy) => [dx, dy] as const)).toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Where a name stands with the fewest marks over it, as near as possible to where it stands best. */
export function clearOfMarks(marks: readonly MapMark[], [x, y]: readonly [number, number], lines: readonly string[]): readonly [number, number] {
  const width = (Math.max(...lines.map((line) => line.length)) * LETTERS.width) / 2 + REACH[1];
  const height = (lines.length * LETTERS.height) / 2 + REACH[1];
  const hidden = ([dx, dy]: readonly [number, number]) => marks.filter((mark) => Math.abs(mark.x - x - dx) <= width && Math.abs(mark.y - y - dy) <= height).length;
  let [best, fewest] = [STEPS[0]!, Infinity];
  for (const step of STEPS) {
    const count = hidden(step);
    if (count < fewest) [best, fewest] = [step, count];
    if (count === 0) break;
  }
  return [x + best[0], y + best[1]];
}
