import 'server-only';
import { readDiagnosis } from '@/lib/cahiers/schema/drafts.ts';
import type { PendingReopening, ReopenRequestRecord } from '@/lib/cahiers/types/cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  cahierId: true,
  message: true,
  status: true,
  answer: true,
  requestedById: true,
  createdAt: true,
  decidedAt: true,
} as const;

export async function findReopening(id: string): Promise<ReopenRequestRecord | null> {
  if (!isUuid(id)) return null;
  return db().reopenRequest.findUnique({ where: { id }, select: columns });
}

/** Requests of a cahier, newest first. */
export async function listReopenings(cahierId: string): Promise<ReopenRequestRecord[]> {
  return db().reopenRequest.findMany({ where: { cahierId }, orderBy: { createdAt: 'desc' }, select: columns });
}

export async function createReopening(request: {
  cahierId: string;
  message: string;
  requestedById: string;
  createdAt: Date;
}): Promise<string> {
  const { id } = await db().reopenRequest.create({ data: request, select: { id: true } });
  return id;
}

export async function answerReopening(
  id: string,
  answer: { status: 'accepted' | 'declined'; answer: string; decidedById: string; decidedAt: Date },
): Promise<void> {
  await db().reopenRequest.update({ where: { id }, data: answer, select: { id: true } });
}

export async function setReopenedUntil(cahierId: string, until: Date): Promise<void> {
  await db().cahier.update({ where: { id: cahierId }, data: { reopenedUntil: until }, select: { id: true } });
}

/** Requests without an answer, oldest first, of these calls or of all. */
export async function listPendingReopenings(
  callIds: readonly string[] | 'all',
): Promise<(Omit<PendingReopening, 'requestedBy'> & { requestedById: string })[]> {
  const rows = await db().reopenRequest.findMany({
    where: { status: 'pending', ...(callIds === 'all' ? {} : { cahier: { callId: { in: callIds.filter(isUuid) } } }) },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      cahierId: true,
      message: true,
      createdAt: true,
      requestedById: true,
      cahier: {
        select: {
          receiptNumber: true,
          actor: { select: { name: true } },
          call: { select: { title: true, closesAt: true } },
          sections: { where: { key: 'diagnosis' }, select: { content: true } },
        },
      },
    },
  });
  return rows.map(({ cahier, ...row }) => ({
    ...row,
    title: readDiagnosis(cahier.sections[0]?.content).title,
    receiptNumber: cahier.receiptNumber,
    actorName: cahier.actor.name,
    callTitle: cahier.call.title,
    closesAt: cahier.call.closesAt,
  }));
}
