import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findCallForUpdate, setCallStatus } from '@/lib/calls/repository/calls.ts';
import { statusAfter } from '@/lib/calls/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Cancels a published call, for good; its page stays and says why. */
export async function cancelCall(context: Context, input: { callId: string; reason: string }): Promise<Result<{ slug: string }, CallRefusal>> {
  return transaction(async () => {
    const call = await findCallForUpdate(input.callId);
    if (!call || !canManageCall(context.viewer, call)) return refuse('call-not-found');
    const status = statusAfter(call.status, 'cancel');
    if (!status) return refuse('call-changed-state');
    await setCallStatus(call.id, status, { cancelledFor: input.reason });
    await recordAct(context, {
      verb: 'call.cancel',
      objectKind: 'call',
      objectId: call.id,
      before: { status: call.status },
      after: { status, reason: input.reason },
    });
    return ok({ slug: call.slug });
  });
}
