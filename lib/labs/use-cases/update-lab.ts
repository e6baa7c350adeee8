import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { findLabForUpdate, setTexts } from '@/lib/labs/repository/changes.ts';
import type { LabPage } from '@/lib/labs/schema.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Changes the texts of a LAB's page; refused with everything typed when somebody else changed them meanwhile. */
export async function updateLab(context: Context, input: LabPage): Promise<Result<{ slug: string }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    if (lab.version !== input.version) return refuse('lab-changed');
    const { title, summary, presentation } = input;
    await setTexts(lab.id, { title, summary, presentation });
    await recordAct(context, {
      verb: 'lab.update',
      objectKind: 'lab',
      objectId: lab.id,
      before: { title: lab.title, version: lab.version },
      after: { title, summary, version: lab.version + 1 },
    });
    return ok({ slug: lab.slug });
  });
}
