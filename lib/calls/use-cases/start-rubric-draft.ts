import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canEditRubrics } from '@/lib/calls/permissions.ts';
import { findRubricForUpdate, findVersion, insertDraft } from '@/lib/calls/repository/rubric-drafts.ts';
import { nextNumber } from '@/lib/calls/repository/rubrics.ts';
import type { StartRubricDraft } from '@/lib/calls/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Begins the next version of a rubric from a published one; a rubric has one draft at a time. */
export async function startRubricDraft(context: Context, input: StartRubricDraft): Promise<Result<{ versionId: string }, CallRefusal>> {
  return transaction(async () => {
    const rubric = canEditRubrics(context.viewer) ? await findRubricForUpdate(input.rubricId) : null;
    if (!rubric) return refuse('rubric-not-found');
    if (rubric.draftId) return refuse('rubric-drafted');
    const source = await findVersion(input.from);
    if (!source?.publishedAt || source.rubricId !== rubric.id) {
      return refuse('rubric-not-found', [{ field: 'from', message: 'Choisissez une version publiée de cette grille.' }]);
    }
    const number = await nextNumber(rubric.id);
    const versionId = await insertDraft(rubric.id, number, { ...source.text, changes: '' }, context.now);
    await recordAct(context, { verb: 'rubric.draft', objectKind: 'rubric', objectId: rubric.id, after: { versionId, number, from: source.versionId } });
    return ok({ versionId });
  });
}
