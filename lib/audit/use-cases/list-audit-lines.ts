import 'server-only';
import type { AuditRefusal } from '@/lib/audit/errors.ts';
import { canReadAudit } from '@/lib/audit/permissions.ts';
import { type AuditSelection, listLines } from '@/lib/audit/repository.ts';
import { behindVeil } from '@/lib/audit/rules.ts';
import type { AuditFilter } from '@/lib/audit/schema.ts';
import type { AuditEntry, AuditVeil } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { endOfParisDay, startOfParisDay } from '@/lib/platform/paris-time.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Lines read at a time for a reader from whom some are left out. */
const chunk = 2_000;

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
  };
  const from = (input.page - 1) * input.pageSize;
  const lines = await readUnveiled(selection, input.veil, context.viewer.personId, { from, until: from + input.pageSize + 1 });
  // Numbered on their page: the numbers of the rows would tell how many are left out.
  return ok({ lines: lines.slice(0, input.pageSize).map((line, index) => ({ ...line, id: String(index) })), more: lines.length > input.pageSize });
}

/** The lines of a range, counted as this reader sees them: most readers have nothing left out, and read them at once. */
async function readUnveiled(selection: AuditSelection, veil: AuditVeil, readerId: string, range: { from: number; until: number }): Promise<AuditEntry[]> {
  if (veil.ids.length === 0) return listLines(selection, range.from, range.until - range.from);
  const seen: AuditEntry[] = [];
  for (let skip = 0; seen.length < range.until; skip += chunk) {
    const read = await listLines(selection, skip, chunk);
    seen.push(...read.map((line) => behindVeil(line, veil, readerId)).filter((line) => line !== null));
    if (read.length < chunk) break;
  }
  return seen.slice(range.from, range.until);
}
