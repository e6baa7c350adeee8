import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { findLabForUpdate, listMilestones, replaceMilestones } from '@/lib/labs/repository/changes.ts';
import type { LabPlan } from '@/lib/labs/schema.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Rewrites the consolidated plan of a LAB, until its start freezes it. The proposals' own plans stay as decided. */
export async function updateLabPlan(context: Context, input: LabPlan): Promise<Result<{ slug: string }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    if (lab.planFrozenAt) return refuse('plan-frozen');
    const former = await listMilestones(lab.id);
    await replaceMilestones(lab.id, input.milestones);
    await recordAct(context, {
      verb: 'lab.update-plan',
      objectKind: 'lab',
      objectId: lab.id,
      before: former.map(({ title, startMonth, endMonth }) => ({ title, startMonth, endMonth })),
      after: input.milestones.map(({ title, startMonth, endMonth }) => ({ title, startMonth, endMonth })),
    });
    return ok({ slug: lab.slug });
  });
}
