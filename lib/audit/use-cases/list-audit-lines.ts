import 'server-only';
import { tz } from '@date-fns/tz';
import { addDays, parseISO } from 'date-fns';
import type { AuditRefusal } from '@/lib/audit/errors.ts';
import { canReadAudit } from '@/lib/audit/permissions.ts';
import { listLines } from '@/lib/audit/repository.ts';
import type { AuditFilter } from '@/lib/audit/schema.ts';
import type { AuditEntry } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

const paris = { in: tz('Europe/Paris') };

/** First instant in Paris of a day written "2026-05-12", `later` days after it. */
function startOf(day: string | undefined, later = 0): Date | null {
  return day ? new Date(addDays(parseISO(day, paris), later, paris).getTime()) : null;
}

/**
 * A page of the audit, newest first, for administrators. Days are days in Paris, both included.
 * @param input.pageSize lines a page (1 to 5000, the largest for an export)
 */
export async function listAuditLines(
  context: Context,
  input: AuditFilter & { pageSize: number },
): Promise<Result<{ lines: AuditEntry[]; more: boolean }, AuditRefusal>> {
  if (!canReadAudit(context.viewer)) return refuse('audit-not-found');
  const selection = {
    object: input.object,
    verb: input.verb,
    person: input.person,
    from: startOf(input.from),
    until: startOf(input.until, 1),
  };
  const lines = await listLines(selection, (input.page - 1) * input.pageSize, input.pageSize + 1);
  return ok({ lines: lines.slice(0, input.pageSize), more: lines.length > input.pageSize });
}
