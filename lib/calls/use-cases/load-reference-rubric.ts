import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { ensureRubricForUpdate, listVersions, nextNumber, publishVersion } from '@/lib/calls/repository/rubrics.ts';
import type { ReferenceCriterion, RubricCriterion } from '@/lib/calls/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const reference = { slug: 'quatre-criteres', name: 'Les quatre critères' };

/** Only what a rubric holds, in the shape and order in which it is stored. */
function criterion({ key, position, name, statement, gloss, guidance, evidence, anchors }: ReferenceCriterion): RubricCriterion {
  const both = ({ fr, en }: { fr: string; en: string }) => ({ fr, en });
  return {
    key,
    position,
    name: both(name),
    statement: both(statement),
    gloss: both(gloss),
    guidance: both(guidance),
    evidence: evidence.map(both),
    anchors: anchors.toSorted((a, b) => a.level - b.level).map(({ text }) => both(text)),
  };
}

/**
 * Loads the four criteria of the reference content, on behalf of the portal itself: not exposed to the web. Criteria
 * that some version already holds change nothing; others become a new version, since one in use never changes.
 * @param input.criteria the content of `prisma/reference/vision/criteria.json`, validated
 */
export async function loadReferenceRubric(
  context: Context,
  input: { criteria: readonly ReferenceCriterion[] },
): Promise<Result<{ versionId: string; loaded: boolean }, never>> {
  return transaction(async () => {
    const criteria = input.criteria.map(criterion).toSorted((a, b) => a.position - b.position);
    const rubricId = await ensureRubricForUpdate(reference.slug, reference.name);
    const versions = await listVersions(rubricId);
    const same = versions.findLast((version) => isDeepStrictEqual(version.criteria, criteria));
    if (same) return ok({ versionId: same.versionId, loaded: false });
    const number = await nextNumber(rubricId);
    const versionId = await publishVersion(rubricId, number, criteria, context.now);
    await recordAct(context, { verb: 'rubric.publish', objectKind: 'rubric', objectId: rubricId, after: { versionId, number } });
    return ok({ versionId, loaded: true });
  });
}
