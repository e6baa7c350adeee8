import 'server-only';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canReadRubrics } from '@/lib/calls/permissions.ts';
import { findVersion } from '@/lib/calls/repository/rubric-drafts.ts';
import { rubricFields } from '@/lib/calls/rules/rubrics.ts';
import { compareFields } from '@/lib/content/rules/comparison.ts';
import type { ComparedField } from '@/lib/content/types/document.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** What changed from one version to another of the same rubric, text by text, by words. */
export async function compareRubricVersions(
  context: Context,
  input: { from: string; to: string },
): Promise<Result<{ fields: ComparedField[] }, CallRefusal>> {
  if (!canReadRubrics(context.viewer)) return refuse('rubric-not-found');
  const [from, to] = await Promise.all([findVersion(input.from), findVersion(input.to)]);
  if (!from || to?.rubricId !== from.rubricId) return refuse('rubric-not-found');
  return ok({ fields: compareFields(rubricFields(from.text), rubricFields(to.text)) });
}
