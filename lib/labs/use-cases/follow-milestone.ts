import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { findLabForUpdate, listMilestones, setMilestoneState } from '@/lib/labs/repository/changes.ts';
import type { MilestoneStateInput } from '@/lib/labs/schema.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Says where a milestone stands. */
export async function followMilestone(context: Context, input: MilestoneStateInput): Promise<Result<{ slug: string }, LabRefusal>> {
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(context.viewer, lab)) return refuse('lab-not-found');
    const milestone = (await listMilestones(lab.id)).find(({ id }) => id === input.milestoneId);
    if (!milestone) return refuse('milestone-not-found');
    await setMilestoneState(milestone.id, input.state, input.note);
    await recordAct(context, {
      verb: 'lab.follow-milestone',
      objectKind: 'lab',
      objectId: lab.id,
      before: { milestone: milestone.title, state: milestone.state },
      after: { milestone: milestone.title, state: input.state, note: input.note },
    });
    return ok({ slug: lab.slug });
  });
}
