import type { AuditValue } from '@/lib/audit/types.ts';
import type { CallContent } from '@/lib/calls/rules/changes.ts';

/** What the audit keeps of a call: everything that a manager may write. */
export function auditedCall(call: CallContent): AuditValue {
  return {
    kind: call.kind,
    title: call.title,
    summary: call.summary,
    presentation: call.presentation,
    openTo: [...call.openTo],
    themeIds: [...call.themeIds],
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    rubricVersionId: call.rubricVersionId,
    weights: { ...call.weights },
    thresholds: { ...call.thresholds },
    quorum: call.quorum,
    examinationCalendar: call.examinationCalendar,
    publicationTerms: call.publicationTerms,
  };
}
