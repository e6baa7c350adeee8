import 'server-only';
import type { z } from 'zod';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { findAuditForUpdate, writeDetails } from '@/lib/accessibility/repository.ts';
import type { updateAuditSchema } from '@/lib/accessibility/schema.ts';
import type { AuditDetails } from '@/lib/accessibility/types.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** What the audit line keeps of the details. */
function audited({ kind, auditor, auditedOn, pages, exceptions }: AuditDetails) {
  return { kind, auditor, auditedOn, pages: pages.map(({ address }) => address), exceptions: exceptions.map(({ content }) => content) };
}

/** Changes who made an audit, when, with what, on which pages; refused when somebody else changed it in between. */
export async function updateAudit(
  context: Context,
  { auditId, revision, overwrite, ...details }: z.output<typeof updateAuditSchema>,
): Promise<Result<{ auditId: string }, AccessibilityRefusal>> {
  return transaction(async () => {
    const audit = await findAuditForUpdate(auditId);
    if (!audit || !canEnterAudit(context.viewer)) return refuse('audit-not-found');
    if (audit.publishedAt) return refuse('audit-published');
    if (audit.revision !== revision && !overwrite) return refuse('audit-changed', [{ field: 'overwrite', message: 'Deux textes : choisissez.' }]);
    await writeDetails(audit.id, details);
    await recordAct(context, {
      verb: 'accessibility-audit.update',
      objectKind: 'accessibility-audit',
      objectId: audit.id,
      before: audited(audit),
      after: audited(details),
    });
    return ok({ auditId: audit.id });
  });
}
