import 'server-only';
import type { AuditRefusal } from '@/lib/audit/errors.ts';
import { canReadAudit } from '@/lib/audit/permissions.ts';
import { listLines } from '@/lib/audit/repository.ts';
import type { AuditFilter } from '@/lib/audit/schema.ts';
import type { AuditEntry, AuditVeil } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { endOfParisDay, startOfParisDay } from '@/lib/platform/paris-time.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/**
 * A page of the audit, newest first, for administrators. Days are days in Paris, both included.
 * @param input.pageSize lines a page (1 to 5000, the largest for an export)
 * @param input.veil what this reader may know nothing of: such lines are not counted either
 */
export async function listAuditLines(
  context: Context,
  input: AuditFilter & { pageSize: number; veil: AuditVeil },
): Promise<Result<{ lines: AuditEntry[]; more: boolean }, AuditRefusal>> {
  if (!canReadAudit(context.viewer)) return refuse('audit-not-found');
  const selection = {
    object: input.object,
    verb: input.verb,
    person: input.person,
    from: input.from ? startOfParisDay(input.from) : null,
    until: input.until ? endOfParisDay(input.until) : null,
    veil: input.veil,
  };
  const lines = await listLines(selection, (input.page - 1) * input.pageSize, input.pageSize + 1);
  // Numbered on their page: the numbers of the rows would tell how many are left out.
  return ok({ lines: lines.slice(0, input.pageSize).map((line, index) => ({ ...line, id: String(index) })), more: lines.length > input.pageSize });
}
