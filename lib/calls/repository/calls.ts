import 'server-only';
import type { CallContent } from '@/lib/calls/rules/changes.ts';
import type { CallRecord, CallStatus, CallSummary, PerCriterion } from '@/lib/calls/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const summaryColumns = {
  id: true,
  slug: true,
  kind: true,
  status: true,
  title: true,
  summary: true,
  openTo: true,
  opensAt: true,
  closesAt: true,
  demonstration: true,
  themes: { select: { themeId: true } },
} as const;

const recordColumns = {
  ...summaryColumns,
  presentation: true,
  examinationCalendar: true,
  publicationTerms: true,
  rubricVersionId: true,
  weights: true,
  thresholds: true,
  quorum: true,
  publishedAt: true,
  cancelledFor: true,
} as const;

function summary<Row extends { themes: { themeId: string }[] }>({ themes, ...row }: Row) {
  return { ...row, themeIds: themes.map(({ themeId }) => themeId) };
}

/** Weights and thresholds were checked when they were written. */
function record<Row extends { themes: { themeId: string }[]; weights: unknown; thresholds: unknown }>(row: Row) {
  return {
    ...summary(row),
    weights: row.weights as PerCriterion<number>,
    thresholds: row.thresholds as PerCriterion<number>,
  };
}

const publicStatuses: CallStatus[] = ['published', 'cancelled'];

export async function createCall(slug: string, { themeIds, openTo, ...content }: CallContent, createdAt: Date): Promise<string> {
  const { id } = await db().call.create({
    data: { ...content, slug, openTo: [...openTo], createdAt, themes: { create: themeIds.map((themeId) => ({ themeId })) } },
    select: { id: true },
  });
  return id;
}

export async function updateCall(id: string, { themeIds, openTo, ...content }: CallContent): Promise<void> {
  await db().callTheme.deleteMany({ where: { callId: id } });
  await db().call.update({
    where: { id },
    data: { ...content, openTo: [...openTo], themes: { create: themeIds.map((themeId) => ({ themeId })) } },
    select: { id: true },
  });
}

export async function setCallStatus(id: string, status: CallStatus, dated: { publishedAt?: Date; cancelledFor?: string }): Promise<void> {
  await db().call.update({ where: { id }, data: { status, ...dated }, select: { id: true } });
}

export async function findCall(id: string): Promise<CallRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().call.findUnique({ where: { id }, select: recordColumns });
  return row && record(row);
}

/** Reads a call and holds its row against every other change until the end of the transaction. */
export async function findCallForUpdate(id: string): Promise<CallRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "Call" WHERE id = ${id}::uuid FOR UPDATE`;
  return findCall(id);
}

export async function findPublicCall(slug: string): Promise<CallRecord | null> {
  const row = await db().call.findFirst({ where: { slug, status: { in: publicStatuses } }, select: recordColumns });
  return row && record(row);
}

export async function listPublicCalls(): Promise<CallSummary[]> {
  const rows = await db().call.findMany({ where: { status: { in: publicStatuses } }, orderBy: [{ closesAt: 'desc' }, { id: 'asc' }], select: summaryColumns });
  return rows.map(summary);
}

/** Every call, or those of these ids, latest closing first. */
export async function listCalls(ids: 'all' | readonly string[]): Promise<CallSummary[]> {
  const rows = await db().call.findMany({
    where: ids === 'all' ? {} : { id: { in: [...ids] } },
    orderBy: [{ closesAt: 'desc' }, { id: 'asc' }],
    select: summaryColumns,
  });
  return rows.map(summary);
}

/** A cahier was submitted to the call, once at least, whatever became of it. */
export async function hasSubmission(callId: string): Promise<boolean> {
  return (await db().cahier.count({ where: { callId, receiptNumber: { not: null } } })) > 0;
}

export async function slugsLike(slug: string): Promise<Set<string>> {
  const rows = await db().call.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

export async function themesExist(ids: readonly string[]): Promise<boolean> {
  return (await db().theme.count({ where: { id: { in: [...ids] } } })) === ids.length;
}

/** How many published calls open or close after `from` and until `until`. */
export async function countPhaseChanges(from: Date, until: Date): Promise<number> {
  const between = { gt: from, lte: until };
  return db().call.count({ where: { status: 'published', OR: [{ opensAt: between }, { closesAt: between }] } });
}
