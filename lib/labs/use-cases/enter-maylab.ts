import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canEnterMaylab } from '@/lib/labs/permissions.ts';
import { listOpenNeeds } from '@/lib/labs/repository/records.ts';
import type { MaylabNeed } from '@/lib/labs/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** What the community of carriers shares: the needs not met yet of every public LAB, newest first. */
export async function enterMaylab(context: Context): Promise<Result<{ needs: MaylabNeed[] }, LabRefusal>> {
  if (!canEnterMaylab(context.viewer)) return refuse('lab-not-found');
  return ok({ needs: await listOpenNeeds(50) });
}
