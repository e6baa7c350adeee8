import 'server-only';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { listAudits as readAudits } from '@/lib/accessibility/repository.ts';
import { count, type Count } from '@/lib/accessibility/rules/sheet.ts';
import type { AuditSummary } from '@/lib/accessibility/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Every audit with how far it has gone, those not published first. */
export async function listAudits(context: Context): Promise<Result<readonly (AuditSummary & { count: Count })[], AccessibilityRefusal>> {
  if (!canEnterAudit(context.viewer)) return refuse('audit-not-found');
  return ok((await readAudits()).map(({ sheets, ...audit }) => ({ ...audit, count: count(sheets) })));
}
