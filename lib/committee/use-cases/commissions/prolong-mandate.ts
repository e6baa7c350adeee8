import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { mandateProlongedMail } from '@/lib/committee/mails/commissions.ts';
import { managedKinds } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { findMandateForUpdate, setMandateEnd } from '@/lib/committee/repository/mandates.ts';
import { prolongingObstacle } from '@/lib/committee/rules/mandates.ts';
import type { ProlongMandate } from '@/lib/committee/schema/composition.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Makes a mandate last longer, or without a planned end. */
export async function prolongMandate(context: Context, input: ProlongMandate): Promise<Result<{ slug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const mandate = await findMandateForUpdate(input.mandateId);
    const commission = mandate && (await findCommission({ id: mandate.commissionId }));
    if (!commission || !managedKinds(context.viewer, commission.id).includes(mandate.kind)) return refuse('mandate-not-found');
    const obstacle = prolongingObstacle(mandate, input.until, context.now);
    if (obstacle) return refuse(obstacle, [{ field: 'until', message: 'Choisissez un jour plus tardif.' }]);
    await setMandateEnd(mandate.id, input.until);
    await recordAct(context, {
      verb: 'commission.prolong-mandate',
      objectKind: 'commission',
      objectId: commission.id,
      before: { mandateId: mandate.id, endsAt: mandate.endsAt?.toISOString() ?? null },
      after: { mandateId: mandate.id, endsAt: input.until?.toISOString() ?? null },
    });
    await queueMail(context, mandateProlongedMail({ id: mandate.personId, email: mandate.email }, commission.name, input.until));
    return ok({ slug: commission.slug });
  });
}
