import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canEditRubrics } from '@/lib/calls/permissions.ts';
import { findVersionForUpdate, writeDraft } from '@/lib/calls/repository/rubric-drafts.ts';
import { auditedRubric, tidyRubric } from '@/lib/calls/rules/rubrics.ts';
import type { WriteRubric } from '@/lib/calls/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Keeps what is typed in a draft, complete or not. Typed from an edition that is no more the present one, it is
 * refused: `replaces` names the edition that it was then read against. Whatever a save replaces stays in the audit.
 */
export async function saveRubricDraft(
  context: Context,
  input: WriteRubric,
): Promise<Result<{ versionId: string; edition: number; changed: boolean }, CallRefusal>> {
  return transaction(async () => {
    const version = canEditRubrics(context.viewer) ? await findVersionForUpdate(input.versionId) : null;
    if (!version) return refuse('rubric-not-found');
    const { versionId, edition } = version;
    if (version.publishedAt) return refuse('rubric-published');
    const text = tidyRubric(input.text);
    if (isDeepStrictEqual(version.text, text)) return ok({ versionId, edition, changed: false });
    if (input.edition !== edition && input.replaces !== edition) {
      return refuse('rubric-changed', [{ field: 'edition', message: 'Lisez l’autre texte, puis choisissez.' }]);
    }
    await writeDraft(versionId, text, { edition: edition + 1, now: context.now });
    await recordAct(context, { verb: 'rubric.save', objectKind: 'rubric', objectId: version.rubricId, ...auditedRubric(version.text, text) });
    return ok({ versionId, edition: edition + 1, changed: true });
  });
}
