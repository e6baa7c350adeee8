import 'server-only';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canReadRubrics, managedCalls } from '@/lib/calls/permissions.ts';
import { listRubrics as readRubrics } from '@/lib/calls/repository/rubric-drafts.ts';
import type { RubricSummary } from '@/lib/calls/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Every rubric with its versions and the calls that use them; a call being prepared is named to its managers only. */
export async function listRubrics(context: Context): Promise<Result<RubricSummary[], CallRefusal>> {
  if (!canReadRubrics(context.viewer)) return refuse('rubric-not-found');
  const scope = managedCalls(context.viewer);
  const isNamed = (call: { id: string; status: string }) => call.status !== 'draft' || scope === 'all' || scope.includes(call.id);
  const rubrics = await readRubrics();
  return ok(
    rubrics.map((rubric) => ({ ...rubric, versions: rubric.versions.map((version) => ({ ...version, calls: version.calls.filter(isNamed) })) })),
  );
}
