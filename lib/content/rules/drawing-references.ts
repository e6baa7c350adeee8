/** Elements drawn in all, a part that is used ten times counted ten times. */
const mostDrawn = 20_000;
/** Masks and patterns are drawn apart, then laid over: each costs as much as so many elements. */
const surfaceCost = 600;
const surfaces = new Set(['mask', 'pattern']);
/** Cut-outs that its style may name, and elements in each: a style may give one to any element. */
const mostStyledCuts = { count: 4, size: 5 } as const;

const gradients = new Set(['lineargradient', 'radialgradient']);

/** An element that has an id, with everything in it. */
export interface Part {
  kind: string;
  size: number;
  /** Ids that it refers to. */
  targets: string[];
}

/** Names are short: a long text without an end costs no more than its length. */
const ownReference = /url\(\s{0,9}["']?#([^\s()"']{1,200})["']?\s{0,9}\)/gi;

/** Every `url(…)` leads to a part of the same drawing, and nothing is imported nor written so as not to be seen. */
export function onlyOwnReferences(css: string): boolean {
  if (/@import|expression\s*\(|\\/i.test(css)) return false;
  const all = css.match(/url\s*\(/gi)?.length ?? 0;
  return all === (css.match(ownReference)?.length ?? 0);
}

/** Ids that a style refers to. */
export const styledTargets = (css: string) => [...css.matchAll(ownReference)].map(([, target = '']) => target);

/** How many elements a reference to this part draws; without end for a part that draws itself. */
function drawnBy(parts: ReadonlyMap<string, Part>, id: string, known: Map<string, number>): number {
  const part = parts.get(id);
  if (!part || gradients.has(part.kind)) return 1;
  const before = known.get(id);
  if (before !== undefined) return before;
  known.set(id, Number.POSITIVE_INFINITY);
  const drawn = part.targets.reduce((sum, target) => sum + drawnBy(parts, target, known), part.size + (surfaces.has(part.kind) ? surfaceCost : 0));
  known.set(id, drawn);
  return drawn;
}

/** Parts used in parts used in parts: a short text could otherwise draw a billion shapes. */
export function referenceFault(drawing: {
  parts: ReadonlyMap<string, Part>;
  targets: readonly string[];
  styles: readonly string[];
  elements: number;
}): 'outside' | 'script' | 'large' | null {
  const { parts, targets, styles, elements } = drawing;
  const css = styles.join('\n');
  if (!onlyOwnReferences(css)) return 'outside';
  if (/javascript:/i.test(css)) return 'script';
  const known = new Map<string, number>();
  const drawn = targets.reduce((sum, target) => sum + drawnBy(parts, target, known), elements);
  const cuts = [...new Set(styledTargets(css))].map((target) => parts.get(target)).filter((part) => part && !gradients.has(part.kind));
  const isHeavyCut = (part: Part | undefined) => part?.kind !== 'clippath' || part.size > mostStyledCuts.size || part.targets.length > 1;
  const isHeavy = drawn > mostDrawn || cuts.length > mostStyledCuts.count || cuts.some(isHeavyCut);
  return isHeavy ? 'large' : null;
}
