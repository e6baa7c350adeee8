import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { findEntry } from '@/lib/vision/repository/entries.ts';
import { findRevision, listRevisions } from '@/lib/vision/repository/revisions.ts';
import type { EntryKey } from '@/lib/vision/schema/inputs.ts';
import type { EntryContent, RevisionSummary, VisionEntry } from '@/lib/vision/types/entries.ts';

const shown = 100;

export interface EntryFile {
  entry: VisionEntry;
  /** Newest first; none before the first save. */
  revisions: readonly RevisionSummary[];
  /** The state asked for, to be read before it is put back. */
  opened: { number: number; savedAt: Date; content: EntryContent } | null;
}

/** An entry with its latest states, and one of them in full when its `number` is given. */
export async function readVisionEntry(context: Context, input: EntryKey & { number?: number }): Promise<Result<EntryFile, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  const { kind, id, number } = input;
  const entry = await findEntry(kind, id);
  if (!entry) return refuse('entry-not-found');
  const [rows, earlier] = await Promise.all([listRevisions(kind, id, shown), number === undefined ? null : findRevision(kind, id, number)]);
  const names = await peopleNames(rows.flatMap(({ savedById }) => savedById ?? []));
  return ok({
    entry,
    revisions: rows.map(({ number: each, savedAt, savedById }) => ({ number: each, savedAt, savedBy: (savedById && names.get(savedById)) ?? '' })),
    opened: earlier && number !== undefined ? { number, ...earlier } : null,
  });
}
