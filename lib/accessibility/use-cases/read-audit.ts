import 'server-only';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { findAudit } from '@/lib/accessibility/repository.ts';
import type { AuditRecord } from '@/lib/accessibility/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** An audit with all that was entered, published or not. */
export async function readAudit(context: Context, { auditId }: { auditId: string }): Promise<Result<AuditRecord, AccessibilityRefusal>> {
  const audit = canEnterAudit(context.viewer) ? await findAudit(auditId) : null;
  return audit ? ok(audit) : refuse('audit-not-found');
}
