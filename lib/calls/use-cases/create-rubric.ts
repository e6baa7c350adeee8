import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canEditRubrics } from '@/lib/calls/permissions.ts';
import { findVersion, insertDraft, insertRubric } from '@/lib/calls/repository/rubric-drafts.ts';
import { blankRubric } from '@/lib/calls/rules/rubrics.ts';
import type { CreateRubric } from '@/lib/calls/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { slugOf } from '@/lib/platform/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Begins another rubric of the four criteria, as a draft: from a published version, or from nothing. */
export async function createRubric(context: Context, input: CreateRubric): Promise<Result<{ versionId: string }, CallRefusal>> {
  return transaction(async () => {
    if (!canEditRubrics(context.viewer)) return refuse('rubric-not-found');
    const source = input.from === null ? null : await findVersion(input.from);
    if (input.from !== null && !source?.publishedAt) return refuse('rubric-not-found', [{ field: 'from', message: 'Choisissez une version publiée.' }]);
    const rubricId = await insertRubric({ slug: slugOf(input.name, 'grille'), name: input.name });
    if (!rubricId) return refuse('rubric-name-taken', [{ field: 'name', message: 'Une grille porte déjà ce nom.' }]);
    const versionId = await insertDraft(rubricId, 1, { ...(source?.text ?? blankRubric()), changes: '' }, context.now);
    await recordAct(context, {
      verb: 'rubric.create',
      objectKind: 'rubric',
      objectId: rubricId,
      after: { name: input.name, versionId, from: input.from },
    });
    return ok({ versionId });
  });
}
