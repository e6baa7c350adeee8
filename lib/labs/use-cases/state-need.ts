import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { createNeed, findLabForUpdate } from '@/lib/labs/repository/changes.ts';
import type { LabNeedInput } from '@/lib/labs/schema.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** States what the LAB needs, on its page and in the MayLAB. */
export async function stateNeed(context: Context, input: LabNeedInput): Promise<Result<{ slug: string; needId: string }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    const needId = await createNeed({ labId: lab.id, label: input.label, details: input.details, createdAt: context.now });
    await recordAct(context, { verb: 'lab.state-need', objectKind: 'lab', objectId: lab.id, after: { needId, label: input.label } });
    return ok({ slug: lab.slug, needId });
  });
}
