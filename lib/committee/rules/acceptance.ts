import { createHash } from 'node:crypto';
import type { ConflictHint, ConflictOutlook } from '@/lib/committee/types/conflicts.ts';

interface Judged {
  cahierId: string;
  outlook: ConflictOutlook;
}

/** True when something ties the expert to the cahier, maybe, and nobody has said that it is no conflict. */
export function hasOpenHint({ hints, cleared }: ConflictOutlook): boolean {
  return hints.length > 0 && !cleared;
}

/** The hints that a page shows, each by a few letters that change with its words: what an acceptance has read. */
export function hintMarks(offers: readonly Judged[]): string[] {
  const marks = offers.flatMap(({ cahierId, outlook }) => outlook.hints.map((hint) => markOf(cahierId, hint)));
  return [...new Set(marks)].toSorted();
}

/** True when every hint of these offers was read: none came since the page was shown. */
export function hintsWereSeen(offers: readonly Judged[], seen: readonly string[]): boolean {
  return hintMarks(offers).every((mark) => seen.includes(mark));
}

function markOf(cahierId: string, { reason, tie, detail }: ConflictHint): string {
  return createHash('sha256').update(JSON.stringify([cahierId, reason, tie, detail])).digest('hex').slice(0, 16);
}
