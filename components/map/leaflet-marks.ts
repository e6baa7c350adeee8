import { layerShapes } from '@/components/map/layer-shapes.ts';
import { spoken } from '@/components/map/spoken.ts';
import type { Mark } from '@/lib/map/rules/clusters.ts';
import type { KindWords } from '@/lib/web/map-words.ts';

export interface MarkWords {
  kinds: KindWords;
  /** « {name}, {kind}, {place} » */
  one: string;
  /** « {place} : {count} » */
  several: string;
  /** « {place} et autour : {count} » */
  cluster: string;
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Where an arrow leads, or nothing when the key is none. */
export const isArrow = (key: string) => steps[key];

/** The commune that most of its points share. */
function placeOf({ spots }: Mark): string {
  const counts = new Map<string, number>();
  for (const { points } of spots) for (const { place } of points) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** What a marker is called. */
export function markLabel(mark: Mark, { kinds, one, several, cluster }: MarkWords): string {
  const [point] = mark.spots[0]?.points ?? [];
  if (mark.count === 1 && point) return spoken(one, { name: point.name, kind: kinds[point.layer][point.kind] ?? point.kind, place: point.place });
  return spoken(mark.opensAt === null ? several : cluster, { count: String(mark.count), place: placeOf(mark) });
}

/** Pixels across; wide enough for a finger. */
export function markSize({ count, opensAt }: Mark): number {
  if (count === 1) return 34;
  return (opensAt === null ? 38 : 44) + (count >= 100 ? 12 : count >= 10 ? 5 : 0);
}

/** The shape of its layer for one point; else how many there are, above the shapes of their layers. */
export function markHtml({ count, layers }: Mark): string {
  const shape = (layer: Mark['layers'][number]) => `<svg class="layer-shape layer-${layer}" viewBox="0 0 24 24" aria-hidden="true"><path d="${layerShapes[layer]}"/></svg>`;
  const shapes = layers.map(shape).join('');
  return count === 1 ? shapes : `<b>${count}</b><span>${shapes}</span>`;
}
