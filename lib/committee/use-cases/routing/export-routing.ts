import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { routedCalls } from '@/lib/committee/permissions.ts';
import { listRoutingByCall } from '@/lib/committee/repository/queues.ts';
import type { ExportedRouting } from '@/lib/committee/types/exports.ts';

const perPerson = { limit: 60, seconds: 3_600 };

/** The proposals of the calls that the viewer routes, with their commission: no score, no name of expert. */
export async function exportRouting(context: Context): Promise<Result<readonly ExportedRouting[], CommitteeRefusal>> {
  const { viewer, now } = context;
  const calls = routedCalls(viewer);
  if (!viewer || calls.length === 0) return refuse('commission-not-found');
  if (!(await withinRate(`routing:export:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return ok(await listRoutingByCall(viewer, calls));
}
