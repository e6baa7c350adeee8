import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { commissionBySlug } from '@/lib/committee/loaders/sittings.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { insertSitting } from '@/lib/sittings/repository/sittings.ts';
import { planField, planProblem } from '@/lib/sittings/rules/life.ts';
import type { PlanSitting } from '@/lib/sittings/schema.ts';

/** Plans a sitting of a commission; nobody is told before it is convened. */
export async function planSitting(context: Context, input: PlanSitting): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const { slug, ...content } = input;
    const commission = await commissionBySlug(slug);
    if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
    const problem = planProblem(content, now);
    if (problem) return refuse('sitting-times', [planField(problem)]);
    const sittingId = await insertSitting({ ...content, commissionId: commission.id, createdById: viewer.personId, createdAt: now });
    await recordAct(context, {
      verb: 'sitting.plan',
      objectKind: 'sitting',
      objectId: sittingId,
      after: { title: content.title, startsAt: content.startsAt.toISOString(), commissionId: commission.id },
    });
    return ok({ sittingId });
  });
}
