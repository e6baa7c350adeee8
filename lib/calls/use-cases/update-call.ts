import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findCallForUpdate, hasSubmission, updateCall as writeCall } from '@/lib/calls/repository/calls.ts';
import { missingReferences } from '@/lib/calls/repository/references.ts';
import { forbiddenChanges, missingForPublication } from '@/lib/calls/rules/changes.ts';
import { auditedCall } from '@/lib/calls/rules/record.ts';
import type { CallInput } from '@/lib/calls/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Changes what a call says; what was promised to those who answer a published call holds (`forbiddenChanges`). */
export async function updateCall(
  context: Context,
  { callId, ...input }: CallInput & { callId: string },
): Promise<Result<{ callId: string }, CallRefusal>> {
  return transaction(async () => {
    const call = await findCallForUpdate(callId);
    if (!call || !canManageCall(context.viewer, call)) return refuse('call-not-found');
    if (call.status === 'cancelled') return refuse('call-changed-state');
    const missing = await missingReferences(input);
    if (missing.length > 0) return refuse('answers-to-mend', missing);
    const forbidden = forbiddenChanges(call, input, { submitted: await hasSubmission(call.id), now: context.now });
    const incomplete = call.status === 'published' ? missingForPublication(input) : [];
    if (forbidden.length + incomplete.length > 0) return refuse('answers-to-mend', [...forbidden, ...incomplete]);
    await writeCall(call.id, input);
    await recordAct(context, { verb: 'call.update', objectKind: 'call', objectId: call.id, before: auditedCall(call), after: auditedCall(input) });
    return ok({ callId: call.id });
  });
}
