import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { cancelledMail } from '@/lib/sittings/mails.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import type { CancelSitting } from '@/lib/sittings/schema.ts';

/** Cancels a sitting that has not begun; those who were called are told why. */
export async function cancelSitting(context: Context, input: CancelSitting): Promise<Result<{ slug: string }, SittingRefusal>> {
  return transaction(async () => {
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(context.viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'cancel')) return refuse('sitting-moment');
    await changeSitting(sitting.id, { status: 'cancelled', cancelledFor: input.reason });
    await recordAct(context, { verb: 'sitting.cancel', objectKind: 'sitting', objectId: sitting.id, after: { reason: input.reason } });
    const people = await peopleByIds(sitting.attendances.map(({ personId }) => personId));
    for (const person of people.values()) await queueMail(context, cancelledMail(person, sitting, input.reason));
    return ok({ slug: sitting.commission.slug });
  });
}
