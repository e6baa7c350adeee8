import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { findLabForUpdate, meetNeed as writeMet } from '@/lib/labs/repository/changes.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Says that a need of the LAB is met. */
export async function meetNeed(context: Context, input: { labId: string; needId: string }): Promise<Result<{ slug: string }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    if (!(await writeMet(lab.id, input.needId, context.now))) return refuse('need-not-found');
    await recordAct(context, { verb: 'lab.meet-need', objectKind: 'lab', objectId: lab.id, after: { needId: input.needId } });
    return ok({ slug: lab.slug });
  });
}
