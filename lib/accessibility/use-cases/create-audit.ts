import 'server-only';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { createAudit as writeAudit } from '@/lib/accessibility/repository.ts';
import { standard } from '@/lib/accessibility/rules/standard.ts';
import type { AuditDetailsInput } from '@/lib/accessibility/schema.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Begins an audit of the criteria in force, seen by those who may enter it only. */
export async function createAudit(context: Context, details: AuditDetailsInput): Promise<Result<{ auditId: string }, AccessibilityRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!canEnterAudit(viewer)) return refuse('audit-not-found');
    const auditId = await writeAudit(standard.version, details, { personId: viewer.personId, now });
    const { kind, auditor, auditedOn } = details;
    await recordAct(context, {
      verb: 'accessibility-audit.create',
      objectKind: 'accessibility-audit',
      objectId: auditId,
      after: { standard: standard.version, kind, auditor, auditedOn },
    });
    return ok({ auditId });
  });
}
