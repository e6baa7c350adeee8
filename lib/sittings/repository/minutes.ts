import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { minutesContentSchema } from '@/lib/sittings/schema.ts';
import type { MinutesContent, MinutesRecord } from '@/lib/sittings/types.ts';

const columns = {
  sittingId: true,
  content: true,
  edition: true,
  draftedAt: true,
  chairId: true,
  chairConfirmedAt: true,
  secretaryId: true,
  secretaryConfirmedAt: true,
  sha256: true,
} as const;

/** Checked once more on its way in: minutes are kept for years. */
function stored(content: MinutesContent): object {
  return minutesContentSchema.parse(content);
}

export async function findMinutes(sittingId: string): Promise<MinutesRecord | null> {
  const row = await db().minutes.findUnique({ where: { sittingId }, select: columns });
  return row && { ...row, content: minutesContentSchema.parse(row.content) };
}

export async function insertMinutes(sittingId: string, content: MinutesContent, draftedAt: Date): Promise<void> {
  requireTransaction();
  await db().minutes.create({ data: { sittingId, content: stored(content), draftedAt }, select: { sittingId: true } });
}

/** A correction is another edition: whoever had confirmed the one before has to read it again. */
export async function replaceMinutes(sittingId: string, content: MinutesContent): Promise<void> {
  requireTransaction();
  await db().minutes.update({
    where: { sittingId },
    data: {
      content: stored(content),
      edition: { increment: 1 },
      chairId: null,
      chairConfirmedAt: null,
      secretaryId: null,
      secretaryConfirmedAt: null,
    },
    select: { sittingId: true },
  });
}

export async function confirmMinutesAs(sittingId: string, capacity: 'chair' | 'secretary', personId: string, now: Date): Promise<void> {
  requireTransaction();
  const data = capacity === 'chair' ? { chairId: personId, chairConfirmedAt: now } : { secretaryId: personId, secretaryConfirmedAt: now };
  await db().minutes.update({ where: { sittingId }, data, select: { sittingId: true } });
}

export async function sealMinutes(sittingId: string, sha256: string): Promise<void> {
  requireTransaction();
  await db().minutes.update({ where: { sittingId }, data: { sha256 }, select: { sittingId: true } });
}
