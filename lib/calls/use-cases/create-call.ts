import 'server-only';
import { freeSlug, slugOf } from '@/lib/platform/names.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canCreateCall } from '@/lib/calls/permissions.ts';
import { createCall as writeCall, slugsLike } from '@/lib/calls/repository/calls.ts';
import { missingReferences } from '@/lib/calls/repository/references.ts';
import { auditedCall } from '@/lib/calls/rules/record.ts';
import type { CallInput } from '@/lib/calls/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Begins a call as a draft, seen by its managers only. */
export async function createCall(context: Context, input: CallInput): Promise<Result<{ callId: string; slug: string }, CallRefusal>> {
  return transaction(async () => {
    if (!canCreateCall(context.viewer)) return refuse('call-not-found');
    const missing = await missingReferences(input);
    if (missing.length > 0) return refuse('answers-to-mend', missing);
    const wanted = slugOf(input.title, 'appel');
    const slug = freeSlug(wanted, await slugsLike(wanted));
    const callId = await writeCall(slug, input, context.now);
    await recordAct(context, { verb: 'call.create', objectKind: 'call', objectId: callId, after: auditedCall(input) });
    return ok({ callId, slug });
  });
}
