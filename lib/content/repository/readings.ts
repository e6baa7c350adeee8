import 'server-only';
import type { ReadingAnswer } from '@/lib/content/types/readings.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  publicationId: true,
  versionId: true,
  askedById: true,
  askedAt: true,
  message: true,
  publishAt: true,
  answer: true,
  answeredById: true,
  answeredAt: true,
  note: true,
  version: { select: { number: true } },
} satisfies Prisma.SecondReadingSelect;

export type KeptReading = Prisma.SecondReadingGetPayload<{ select: typeof columns }>;

/** Every reading of a publication, newest first. */
export async function listReadings(publicationId: string): Promise<KeptReading[]> {
  return db().secondReading.findMany({ where: { publicationId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], select: columns });
}

export async function findReading(id: string): Promise<KeptReading | null> {
  return isUuid(id) ? db().secondReading.findUnique({ where: { id }, select: columns }) : null;
}

/** The one that waits for an answer; null when none does. */
export async function findWaitingReading(publicationId: string): Promise<KeptReading | null> {
  return db().secondReading.findFirst({ where: { publicationId, answer: null }, select: columns });
}

/** Somebody has approved this very version. */
export async function isVersionApproved(versionId: string): Promise<boolean> {
  return (await db().secondReading.count({ where: { versionId, answer: 'approved' } })) > 0;
}

/** Submits a version; the row of the publication must be held, and no other reading wait. */
export async function createReading(reading: {
  publicationId: string;
  versionId: string;
  askedById: string;
  askedAt: Date;
  message: string;
  publishAt: Date | null;
}): Promise<string> {
  requireTransaction();
  const { id } = await db().secondReading.create({ data: reading, select: { id: true } });
  return id;
}

/** Writes an answer down; `personId` is null when an act on the page ends the reading by itself. */
export async function answerReading(id: string, reply: { answer: ReadingAnswer; personId: string | null; note: string; now: Date }): Promise<void> {
  requireTransaction();
  const { answer, personId, note, now } = reply;
  await db().secondReading.update({ where: { id }, data: { answer, answeredById: personId, answeredAt: now, note }, select: { id: true } });
}

/** Ends the reading that waits, once what it was asked for has lost its purpose. */
export async function endWaitingReading(publicationId: string, now: Date): Promise<void> {
  requireTransaction();
  await db().secondReading.updateMany({ where: { publicationId, answer: null }, data: { answer: 'withdrawn', answeredAt: now } });
}
