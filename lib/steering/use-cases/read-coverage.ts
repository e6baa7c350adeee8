import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { SteeringRefusal } from '@/lib/steering/errors.ts';
import { canSteer } from '@/lib/steering/permissions.ts';
import { countCoverage } from '@/lib/steering/repository/coverage.ts';
import { CoverageNumbers } from '@/lib/steering/rules/coverage.ts';
import { steeringKinds } from '@/lib/steering/rules/kinds.ts';

/** What exists where and on what, with what is not public yet, as numbers. */
export async function readCoverage(context: Context): Promise<Result<CoverageNumbers, SteeringRefusal>> {
  if (!canSteer(context.viewer)) return refuse('coverage-not-found');
  return ok(new CoverageNumbers(await countCoverage(steeringKinds)));
}
