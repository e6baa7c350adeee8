import type { MinutesContent, MinutesRecord } from '@/lib/sittings/types.ts';

/** The same text for the same content, however its keys are ordered: what the print of minutes is computed on. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Minutes without the items that a reader may not know of, and the place of those that remain among all. */
export function minutesFor(content: MinutesContent, veiled: ReadonlySet<string>): { content: MinutesContent; indexes: number[] } {
  const indexes = content.items.flatMap(({ proposalId }, index) => (proposalId !== null && veiled.has(proposalId) ? [] : [index]));
  return { content: { ...content, items: indexes.map((index) => content.items[index]!) }, indexes };
}

type Confirmations = Pick<MinutesRecord, 'edition' | 'chairId' | 'secretaryId'>;
export type Capacity = 'chair' | 'secretary';
export type ConfirmationObstacle = 'minutes-changed' | 'already-confirmed' | 'same-person';

/** Why somebody cannot confirm in this capacity the edition that they read, or null. One person with both mandates is not two. */
export function confirmationObstacle(minutes: Confirmations, capacity: Capacity, personId: string, edition: number): ConfirmationObstacle | null {
  if (edition !== minutes.edition) return 'minutes-changed';
  if (minutes[`${capacity}Id`] !== null) return 'already-confirmed';
  const other = capacity === 'chair' ? minutes.secretaryId : minutes.chairId;
  return other === personId ? 'same-person' : null;
}

/** Capacities in which somebody may confirm the edition that they have before them. */
export function confirmableCapacities(minutes: Confirmations, personId: string, held: readonly Capacity[]): Capacity[] {
  return held.filter((capacity) => confirmationObstacle(minutes, capacity, personId, minutes.edition) === null);
}

export interface Corrections {
  place: string;
  remarks: string;
  /** By place among the items that whoever corrects may see. */
  notes: Readonly<Record<number, string>>;
}

/**
 * Minutes with what the secretary corrects: the place, the remarks, the notes of the items that they may see.
 * @param visible places, among all the items, of those
 */
export function correctMinutes(content: MinutesContent, corrections: Corrections, visible: readonly number[]): MinutesContent {
  return {
    ...content,
    place: corrections.place,
    remarks: corrections.remarks,
    items: content.items.map((item, index) => ({ ...item, notes: corrections.notes[visible.indexOf(index)] ?? item.notes })),
  };
}
