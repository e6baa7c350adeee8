import 'server-only';
import type { AttachedFile } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';

/** Attachments of the cahier of a proposal, for everybody and for the committee. */
export async function listAttachedFiles(cahierId: string): Promise<AttachedFile[]> {
  return db().cahierFile.findMany({
    where: { cahierId },
    orderBy: { addedAt: 'asc' },
    select: { id: true, fileId: true, title: true, audience: true },
  });
}
