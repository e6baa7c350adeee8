import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { findVersion, setVersionPublished } from '@/lib/calls/repository/rubric-drafts.ts';
import { missingInRubric } from '@/lib/calls/rules/rubrics.ts';
import type { WriteRubric } from '@/lib/calls/schema.ts';
import { saveRubricDraft } from '@/lib/calls/use-cases/save-rubric-draft.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Publishes a draft as it stands in its form, for ever: calls may choose it, nobody may change it. Incomplete, it is
 * refused with each text that is missing, and nothing is written.
 */
export async function publishRubricVersion(context: Context, input: WriteRubric): Promise<Result<{ versionId: string; number: number }, CallRefusal>> {
  return transaction(async () => {
    const saved = await saveRubricDraft(context, input);
    if (!saved.ok) return saved;
    const version = await findVersion(saved.value.versionId);
    if (!version) return refuse('rubric-not-found');
    const { versionId, rubricId, number } = version;
    const missing = missingInRubric(input.text, number === 1);
    if (missing.length > 0) return refuse('rubric-incomplete', missing);
    await setVersionPublished(versionId, context.now);
    await recordAct(context, { verb: 'rubric.publish', objectKind: 'rubric', objectId: rubricId, after: { versionId, number } });
    return ok({ versionId, number });
  });
}
