import 'server-only';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { findAuditForUpdate, removeAudit as deleteAudit } from '@/lib/accessibility/repository.ts';
import { count } from '@/lib/accessibility/rules/sheet.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Throws away an audit begun by mistake. One that was published stays for ever. */
export async function removeAudit(context: Context, { auditId }: { auditId: string }): Promise<Result<{ auditId: string }, AccessibilityRefusal>> {
  return transaction(async () => {
    const audit = await findAuditForUpdate(auditId);
    if (!audit || !canEnterAudit(context.viewer)) return refuse('audit-not-found');
    if (audit.publishedAt) return refuse('audit-published');
    await deleteAudit(audit.id);
    const { auditor, auditedOn } = audit;
    await recordAct(context, {
      verb: 'accessibility-audit.remove',
      objectKind: 'accessibility-audit',
      objectId: audit.id,
      before: { auditor, auditedOn, ...count(audit.sheets) },
    });
    return ok({ auditId: audit.id });
  });
}
