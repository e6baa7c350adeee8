import 'server-only';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit, canPublishAudit } from '@/lib/accessibility/permissions.ts';
import { findAuditForUpdate, publish } from '@/lib/accessibility/repository.ts';
import { conformityOf, shownRate } from '@/lib/accessibility/rules/conformity.ts';
import { obstacles } from '@/lib/accessibility/rules/publication.ts';
import { count } from '@/lib/accessibility/rules/sheet.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Makes an audit what the declaration says; refused as long as anything is missing. It never changes afterwards. */
export async function publishAudit(context: Context, { auditId }: { auditId: string }): Promise<Result<{ auditId: string }, AccessibilityRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const audit = await findAuditForUpdate(auditId);
    if (!audit || !canEnterAudit(viewer)) return refuse('audit-not-found');
    if (!canPublishAudit(viewer)) return refuse('publication-reserved');
    if (audit.publishedAt) return refuse('audit-published');
    if (obstacles(audit, now).length > 0) return refuse('audit-incomplete');
    const { conforming, not_conforming: notConforming } = count(audit.sheets);
    await publish(audit.id, { conforming, notConforming }, { personId: viewer.personId, now });
    await recordAct(context, {
      verb: 'accessibility-audit.publish',
      objectKind: 'accessibility-audit',
      objectId: audit.id,
      after: {
        auditor: audit.auditor,
        auditedOn: audit.auditedOn,
        conforming,
        notConforming,
        rate: shownRate({ conforming, notConforming }),
        conformity: conformityOf({ conforming, notConforming }),
      },
    });
    return ok({ auditId: audit.id });
  });
}
