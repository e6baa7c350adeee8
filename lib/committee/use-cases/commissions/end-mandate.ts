import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { mandateEndedMail } from '@/lib/committee/mails/commissions.ts';
import { managedKinds } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { findMandateForUpdate, setMandateEnd } from '@/lib/committee/repository/mandates.ts';
import { endingObstacle } from '@/lib/committee/rules/mandates.ts';
import type { EndMandate } from '@/lib/committee/schema/composition.ts';
import { releaseEndedMandates } from '@/lib/committee/use-cases/commissions/release-ended-mandates.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Ends a mandate now, or gives it an earlier last day. Ended now, what its expert had not submitted is released at
 * once; at a later day, the job does it.
 */
export async function endMandate(context: Context, input: EndMandate): Promise<Result<{ slug: string; released: number }, CommitteeRefusal>> {
  return transaction(async () => {
    const { now } = context;
    const mandate = await findMandateForUpdate(input.mandateId);
    const commission = mandate && (await findCommission({ id: mandate.commissionId }));
    if (!commission || !managedKinds(context.viewer, commission.id).includes(mandate.kind)) return refuse('mandate-not-found');
    const at = input.at ?? now;
    const obstacle = endingObstacle(mandate, at, now);
    if (obstacle) return refuse(obstacle, [{ field: 'at', message: 'Choisissez un autre jour, ou aucun pour finir tout de suite.' }]);
    await setMandateEnd(mandate.id, at);
    await recordAct(context, {
      verb: 'commission.end-mandate',
      objectKind: 'commission',
      objectId: commission.id,
      before: { mandateId: mandate.id, personId: mandate.personId, kind: mandate.kind, endsAt: mandate.endsAt?.toISOString() ?? null },
      after: { endsAt: at.toISOString() },
    });
    const left = await releaseEndedMandates(context, { commissionId: commission.id, personId: mandate.personId });
    await queueMail(context, mandateEndedMail({ id: mandate.personId, email: mandate.email }, commission.name, at, at <= now));
    return ok({ slug: commission.slug, released: left.ok ? left.value.released : 0 });
  });
}
