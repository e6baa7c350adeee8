import 'server-only';
import type { CahierFile, FileAudience, FileScope } from '@/lib/cahiers/types/files.ts';
import { filesById } from '@/lib/files/loaders.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const scopeColumns = {
  id: true,
  fileId: true,
  audience: true,
  cahier: { select: { id: true, submittedAt: true, publishedAt: true, actor: { select: { id: true } }, call: { select: { id: true } } } },
} as const;

/** Attachments of a cahier in the order they were added; only those for this audience when it is given. */
export async function listCahierFiles(cahierId: string, audience?: FileAudience): Promise<CahierFile[]> {
  const rows = await db().cahierFile.findMany({
    where: { cahierId, ...(audience ? { audience } : {}) },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, audience: true, addedAt: true, fileId: true },
  });
  const files = await filesById(rows.map(({ fileId }) => fileId));
  return rows.flatMap(({ fileId, ...row }) => {
    const file = files.get(fileId);
    return file ? [{ ...row, file }] : [];
  });
}

export async function countCahierFiles(cahierId: string): Promise<number> {
  return db().cahierFile.count({ where: { cahierId } });
}

export async function findCahierFile(id: string): Promise<(FileScope & { title: string }) | null> {
  if (!isUuid(id)) return null;
  return db().cahierFile.findUnique({ where: { id }, select: { ...scopeColumns, title: true } });
}

/** The attachment that holds this stored file. */
export async function findScopeOfFile(fileId: string): Promise<FileScope | null> {
  if (!isUuid(fileId)) return null;
  return db().cahierFile.findFirst({ where: { fileId }, select: scopeColumns });
}

export async function insertCahierFile(row: {
  cahierId: string;
  fileId: string;
  title: string;
  audience: FileAudience;
  addedAt: Date;
}): Promise<string> {
  const { id } = await db().cahierFile.create({ data: row, select: { id: true } });
  return id;
}

export async function updateCahierFile(id: string, change: { title: string; audience: FileAudience }): Promise<void> {
  await db().cahierFile.update({ where: { id }, data: change, select: { id: true } });
}

export async function deleteCahierFile(id: string): Promise<void> {
  await db().cahierFile.delete({ where: { id }, select: { id: true } });
}
