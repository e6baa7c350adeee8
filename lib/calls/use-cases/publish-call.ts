import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findCallForUpdate, setCallStatus } from '@/lib/calls/repository/calls.ts';
import { missingReferences } from '@/lib/calls/repository/references.ts';
import { missingForPublication } from '@/lib/calls/rules/changes.ts';
import { statusAfter } from '@/lib/calls/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Makes a draft public; it opens by itself at its date. */
export async function publishCall(context: Context, input: { callId: string }): Promise<Result<{ slug: string }, CallRefusal>> {
  return transaction(async () => {
    const call = await findCallForUpdate(input.callId);
    if (!call || !canManageCall(context.viewer, call)) return refuse('call-not-found');
    const status = statusAfter(call.status, 'publish');
    if (!status) return refuse('call-changed-state');
    const missing = [...missingForPublication(call), ...(await missingReferences(call))];
    if (missing.length > 0) return refuse('call-incomplete', missing);
    if (call.closesAt <= context.now) return refuse('closing-past');
    await setCallStatus(call.id, status, { publishedAt: context.now });
    await recordAct(context, { verb: 'call.publish', objectKind: 'call', objectId: call.id, before: { status: call.status }, after: { status } });
    return ok({ slug: call.slug });
  });
}
