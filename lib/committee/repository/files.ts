import 'server-only';
import type { AttachedFile } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

/** Attachments of a cahier, for everybody and for the committee. */
export async function listAttachedFiles(cahierId: string): Promise<AttachedFile[]> {
  return db().cahierFile.findMany({
    where: { cahierId },
    orderBy: { addedAt: 'asc' },
    select: { id: true, fileId: true, title: true, audience: true, addedAt: true },
  });
}

/** Proposals of the cahier that a file is attached to, which a commission examines. */
export async function listExaminedBeside(fileId: string): Promise<string[]> {
  if (!isUuid(fileId)) return [];
  const rows = await db().examination.findMany({
    where: { proposal: { cahier: { files: { some: { fileId } } } } },
    select: { proposalId: true },
  });
  return rows.map(({ proposalId }) => proposalId);
}
