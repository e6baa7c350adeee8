import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canEditRubrics } from '@/lib/calls/permissions.ts';
import { deleteDraft, findVersionForUpdate } from '@/lib/calls/repository/rubric-drafts.ts';
import { auditedRubric, blankRubric } from '@/lib/calls/rules/rubrics.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives up a draft; its texts stay in the audit. A rubric that never had a published version goes with it. */
export async function removeRubricDraft(context: Context, input: { versionId: string }): Promise<Result<{ versionId: string }, CallRefusal>> {
  return transaction(async () => {
    const version = canEditRubrics(context.viewer) ? await findVersionForUpdate(input.versionId) : null;
    if (!version) return refuse('rubric-not-found');
    if (version.publishedAt) return refuse('rubric-published');
    await deleteDraft(version);
    const { before } = auditedRubric(version.text, blankRubric());
    await recordAct(context, { verb: 'rubric.remove-draft', objectKind: 'rubric', objectId: version.rubricId, before });
    return ok({ versionId: version.versionId });
  });
}
