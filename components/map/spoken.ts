import type { MapPoint } from '@/lib/map/types.ts';

/** A sentence whose « {name} » are replaced. */
export function spoken(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** « Gorron, Bocage Mayennais »: where a point stands, and its territory unless that says nothing more. */
export function placeWords({ layer, place }: Pick<MapPoint, 'layer' | 'place'>, territory: string | undefined): string {
  return territory === undefined || territory === place || layer === 'territoire' ? place : `${place}, ${territory}`;
}
