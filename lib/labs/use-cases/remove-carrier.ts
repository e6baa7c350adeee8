import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { endCarrier, listCarriers } from '@/lib/labs/repository/carriers.ts';
import { findLabForUpdate } from '@/lib/labs/repository/changes.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Ends the mandate of a carrier, oneself included; the last one stays. */
export async function removeCarrier(
  context: Context,
  input: { labId: string; attachmentId: string },
): Promise<Result<{ slug: string }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    const carriers = await listCarriers(lab.id, context.now);
    const leaving = carriers.find(({ attachmentId }) => attachmentId === input.attachmentId);
    if (!leaving) return refuse('carrier-not-found');
    if (carriers.length === 1) return refuse('last-carrier');
    await endCarrier(leaving.attachmentId, context.now);
    await recordAct(context, { verb: 'lab.remove-carrier', objectKind: 'lab', objectId: lab.id, before: { personId: leaving.personId } });
    return ok({ slug: lab.slug });
  });
}
