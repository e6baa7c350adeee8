/** The river alone, as a line that a page follows: from north to south, or laid on its side from left to right. */
import { type Point, smoothPath } from '@/lib/territories/rules/shapes/plane.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';

/** Where it has turned to the south for good: before, it comes from the east. */
const TURN = 8;
const WIDTH = 12;
/** Room on the banks for the width of the stroke. */
const BANK = 8;

function drawCourse(points: readonly Point[], [bankX, bankY]: Point): string {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - bankX, Math.min(...ys) - bankY];
  const box = [left, top, Math.max(...xs) + bankX - left, Math.max(...ys) + bankY - top].map(Math.round).join(' ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" preserveAspectRatio="none">` +
    `<path d="${smoothPath(points)}" fill="none" stroke="#000" stroke-width="${WIDTH}" stroke-linejoin="round"/></svg>\n`
  );
}

export function drawRiverDown(): string {
  return drawCourse(riverCourse().slice(TURN), [BANK, 0]);
}

/** Turned a quarter: its spring on the left, its mouth on the right. */
export function drawRiverAcross(): string {
  return drawCourse(riverCourse().slice(TURN).map(([x, y]): Point => [y, -x]), [0, BANK]);
}
