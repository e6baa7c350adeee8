import 'server-only';
import { canReadRubrics } from '@/lib/calls/permissions.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { countByRubricVersion } from '@/lib/committee/repository/rubric-uses.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** How many evaluations were submitted under each version of the rubrics, without those that the viewer may not infer. */
export async function countRubricUses(context: Context): Promise<Result<ReadonlyMap<string, number>, CommitteeRefusal>> {
  const { viewer } = context;
  if (!canReadRubrics(viewer)) return refuse('examination-not-found');
  return ok(await countByRubricVersion(viewer));
}
