import 'server-only';
import { toJson } from '@/lib/content/repository/publications.ts';
import type { PublicationDocument } from '@/lib/content/types/document.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

export interface KeptVersion {
  id: string;
  number: number;
  note: string;
  savedAt: Date;
  savedById: string | null;
}

const columns = { id: true, number: true, note: true, savedAt: true, savedById: true } as const;

/** Every version of a publication, newest first, without what they hold. */
export async function listVersions(publicationId: string): Promise<KeptVersion[]> {
  return db().publicationVersion.findMany({ where: { publicationId }, orderBy: { number: 'desc' }, select: columns });
}

/** A version of this very publication; `document` is still to be read. */
export async function findVersion(publicationId: string, id: string): Promise<(KeptVersion & { document: unknown }) | null> {
  if (!isUuid(id)) return null;
  return db().publicationVersion.findFirst({ where: { id, publicationId }, select: { ...columns, document: true } });
}

export async function findLastVersion(publicationId: string): Promise<(KeptVersion & { document: unknown }) | null> {
  return db().publicationVersion.findFirst({
    where: { publicationId },
    orderBy: { number: 'desc' },
    select: { ...columns, document: true },
  });
}

/** Keeps a version under the next number; the row of the publication must be held. */
export async function appendVersion(version: {
  publicationId: string;
  document: PublicationDocument;
  note: string;
  personId: string | null;
  now: Date;
}): Promise<{ id: string; number: number }> {
  const { publicationId, document, note, personId, now } = version;
  const last = await db().publicationVersion.aggregate({ where: { publicationId }, _max: { number: true } });
  return db().publicationVersion.create({
    data: { publicationId, number: (last._max.number ?? 0) + 1, document: toJson(document), note, savedAt: now, savedById: personId },
    select: { id: true, number: true },
  });
}

/** What every version of a publication holds, still to be read. */
export async function listVersionDocuments(publicationId: string): Promise<{ id: string; document: unknown; savedAt: Date }[]> {
  return db().publicationVersion.findMany({ where: { publicationId }, orderBy: { number: 'asc' }, select: { id: true, document: true, savedAt: true } });
}

/** Erases something from a version; for what the law asks, nothing else changes one. */
export async function rewriteVersion(id: string, document: PublicationDocument): Promise<void> {
  await db().publicationVersion.update({ where: { id }, data: { document: toJson(document) }, select: { id: true } });
}
