import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';

export interface RevisionRow {
  kind: EntryKind;
  entryId: string;
  number: number;
  content: EntryContent;
  savedAt: Date;
  savedById: string | null;
}

/** Keeps a state of an entry. */
export async function keepRevision(revision: RevisionRow): Promise<void> {
  await db().visionRevision.create({ data: revision, select: { id: true } });
}

export async function hasRevision(kind: EntryKind, entryId: string, number: number): Promise<boolean> {
  return (await db().visionRevision.count({ where: { kind, entryId, number } })) > 0;
}

/** The latest states of an entry, newest first. */
export async function listRevisions(kind: EntryKind, entryId: string, take: number): Promise<Omit<RevisionRow, 'content' | 'kind' | 'entryId'>[]> {
  return db().visionRevision.findMany({
    where: { kind, entryId },
    orderBy: { number: 'desc' },
    take,
    select: { number: true, savedAt: true, savedById: true },
  });
}

/** What an entry said in one of its states, or null. */
export async function findRevision(kind: EntryKind, entryId: string, number: number): Promise<{ savedAt: Date; content: EntryContent } | null> {
  const found = await db().visionRevision.findUnique({
    where: { kind_entryId_number: { kind, entryId, number } },
    select: { savedAt: true, content: true },
  });
  return found && { savedAt: found.savedAt, content: found.content as EntryContent };
}
