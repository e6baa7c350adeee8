import 'server-only';
import type { LocatedFile, StoredFile } from '@/lib/files/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = { id: true, name: true, mediaType: true, byteSize: true, sha256: true, createdAt: true } as const;

export async function insertFile(file: Omit<LocatedFile, 'id'> & { uploadedById: string }): Promise<StoredFile> {
  requireTransaction();
  return db().storedFile.create({ data: file, select: columns });
}

export async function findFile(id: string): Promise<LocatedFile | null> {
  if (!isUuid(id)) return null;
  return db().storedFile.findUnique({ where: { id }, select: { ...columns, storageKey: true } });
}

export async function listFiles(ids: readonly string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  return db().storedFile.findMany({ where: { id: { in: [...ids] } }, select: columns });
}

/** Removes the row and tells where its bytes were. */
export async function deleteFile(id: string): Promise<string | null> {
  requireTransaction();
  const row = await db().storedFile.findUnique({ where: { id }, select: { storageKey: true } });
  if (!row) return null;
  await db().storedFile.delete({ where: { id }, select: { id: true } });
  return row.storageKey;
}
