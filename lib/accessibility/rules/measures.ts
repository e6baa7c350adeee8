import { measuresSchema, type MeasuredPage } from '@/lib/accessibility/reference.ts';
import written from '@/prisma/reference/accessibility/measures.json' with { type: 'json' };

/** What `npm run audit -- --write` found the last time. */
export const measures = measuresSchema.parse(written);

/** Middle value; of an even number of values, the greater of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The pages whose score is the lowest, the lowest first. */
export function heaviest(pages: readonly MeasuredPage[], most: number): MeasuredPage[] {
  return pages.toSorted((a, b) => a.ecoIndex - b.ecoIndex).slice(0, most);
}

export interface Summary {
  kilobytes: { median: number; least: number; most: number };
  elements: number;
  ecoIndex: number;
  axe: number;
  lighthouseAccessibility: number;
}

/** What a list of measured pages comes to; null for an empty one. The score is the lowest, cut after one decimal. */
export function summary(pages: readonly MeasuredPage[]): Summary | null {
  if (pages.length === 0) return null;
  const weights = pages.map(({ kilobytes }) => kilobytes);
  return {
    kilobytes: { median: median(weights), least: Math.min(...weights), most: Math.max(...weights) },
    elements: median(pages.map(({ elements }) => elements)),
    ecoIndex: Math.floor(10 * Math.min(...pages.map(({ ecoIndex }) => ecoIndex))) / 10,
    axe: pages.reduce((sum, { axe }) => sum + axe, 0),
    lighthouseAccessibility: Math.min(...pages.map(({ lighthouse }) => lighthouse.accessibility)),
  };
}
