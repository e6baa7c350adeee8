import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { listCarriers, type Carrier } from '@/lib/labs/repository/carriers.ts';
import { findLab } from '@/lib/labs/repository/records.ts';
import type { LabRecord } from '@/lib/labs/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** A LAB with those who carry it, for its carriers and the administrators. */
export async function readLab(
  context: Context,
  input: { labId: string },
): Promise<Result<{ lab: LabRecord; carriers: Carrier[] }, LabRefusal>> {
  const lab = await findLab(input.labId);
  if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
  return ok({ lab, carriers: await listCarriers(lab.id, context.now) });
}
