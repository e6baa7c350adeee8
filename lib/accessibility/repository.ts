import 'server-only';
import { z } from 'zod';
import { everySheet } from '@/lib/accessibility/rules/sheet.ts';
import type { Counted } from '@/lib/accessibility/rules/conformity.ts';
import { parseKeptSheet } from '@/lib/accessibility/schema.ts';
import type { AuditDetails, AuditRecord, AuditSummary, DeclaredAudit, KeptSheet, Sheet } from '@/lib/accessibility/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const summaryColumns = {
  id: true,
  standard: true,
  kind: true,
  auditor: true,
  auditedOn: true,
  createdAt: true,
  publishedAt: true,
  conforming: true,
  notConforming: true,
} satisfies Prisma.AccessibilityAuditSelect;

const recordColumns = {
  ...summaryColumns,
  technologies: true,
  environments: true,
  tools: true,
  pages: true,
  exceptions: true,
  revision: true,
  sheets: { select: { theme: true, answers: true, version: true, savedAt: true } },
} satisfies Prisma.AccessibilityAuditSelect;

const keptPages = z.array(z.object({ title: z.string(), address: z.string() }));
const keptExceptions = z.array(z.object({ kind: z.enum(['burden', 'exempt']), content: z.string(), reason: z.string(), alternative: z.string() }));

/** A column without time comes as midnight in UTC. */
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function keptSheet({ answers, ...sheet }: { theme: number; answers: unknown; version: number; savedAt: Date }): KeptSheet {
  return { ...sheet, answers: parseKeptSheet(answers) };
}

/** The columns of the details, as they are written. */
function columnsOf({ kind, auditor, auditedOn, technologies, environments, tools, pages, exceptions }: AuditDetails) {
  return {
    kind,
    auditor,
    auditedOn: new Date(`${auditedOn}T00:00:00Z`),
    technologies: [...technologies],
    environments: [...environments],
    tools: [...tools],
    pages: structuredClone(pages) as unknown as Prisma.InputJsonArray,
    exceptions: structuredClone(exceptions) as unknown as Prisma.InputJsonArray,
  };
}

export async function createAudit(standard: string, details: AuditDetails, by: { personId: string; now: Date }): Promise<string> {
  const { id } = await db().accessibilityAudit.create({
    data: { ...columnsOf(details), standard, createdAt: by.now, createdById: by.personId },
    select: { id: true },
  });
  return id;
}

export async function findAudit(id: string): Promise<AuditRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().accessibilityAudit.findUnique({ where: { id }, select: recordColumns });
  if (!row) return null;
  return {
    ...row,
    auditedOn: dayOf(row.auditedOn),
    pages: keptPages.parse(row.pages),
    exceptions: keptExceptions.parse(row.exceptions),
    sheets: everySheet(row.sheets.map(keptSheet)),
  };
}

/** Reads an audit and holds its row against every other change until the end of the transaction. */
export async function findAuditForUpdate(id: string): Promise<AuditRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "AccessibilityAudit" WHERE id = ${id}::uuid FOR UPDATE`;
  return findAudit(id);
}

/** Every audit, those not published first, then the latest. */
export async function listAudits(): Promise<(AuditSummary & { sheets: readonly KeptSheet[] })[]> {
  const rows = await db().accessibilityAudit.findMany({
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: { ...summaryColumns, sheets: recordColumns.sheets },
  });
  return rows.map((row) => ({ ...row, auditedOn: dayOf(row.auditedOn), sheets: everySheet(row.sheets.map(keptSheet)) }));
}

export async function writeDetails(id: string, details: AuditDetails): Promise<void> {
  await db().accessibilityAudit.update({ where: { id }, data: { ...columnsOf(details), revision: { increment: 1 } }, select: { id: true } });
}

/** Writes the sheet of a theme; the row of its audit is held by the transaction. */
export async function writeSheet(auditId: string, theme: number, answers: Sheet, save: { version: number; personId: string; now: Date }): Promise<void> {
  const written = { answers: structuredClone(answers) as unknown as Prisma.InputJsonObject, version: save.version, savedAt: save.now, savedById: save.personId };
  await db().accessibilitySheet.upsert({
    where: { auditId_theme: { auditId, theme } },
    create: { auditId, theme, ...written },
    update: written,
    select: { theme: true },
  });
}

export async function publish(id: string, counted: Counted, by: { personId: string; now: Date }): Promise<void> {
  await db().accessibilityAudit.update({
    where: { id },
    data: { ...counted, publishedAt: by.now, publishedById: by.personId },
    select: { id: true },
  });
}

export async function removeAudit(id: string): Promise<void> {
  await db().accessibilityAudit.delete({ where: { id }, select: { id: true } });
}

/** The audit published last, or null. */
export async function findDeclaredAudit(): Promise<DeclaredAudit | null> {
  const row = await db().accessibilityAudit.findFirst({
    where: { publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, auditedOn: true, publishedAt: true, conforming: true, notConforming: true },
  });
  if (!row?.publishedAt) return null;
  return { id: row.id, auditedOn: dayOf(row.auditedOn), publishedAt: row.publishedAt, conforming: row.conforming ?? 0, notConforming: row.notConforming ?? 0 };
}
