import 'server-only';
import { callCancelledMail } from '@/lib/cahiers/mails.ts';
import { listUnfinishedOfCall } from '@/lib/cahiers/repository/cahiers.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { cancelCall } from '@/lib/calls/use-cases/cancel-call.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Cancels a call and tells why to the delegates of each cahier that it leaves unfinished, drafts included. */
export async function cancelCallAndTell(
  context: Context,
  input: { callId: string; reason: string },
): Promise<Result<{ slug: string; told: number }, CallRefusal>> {
  return transaction(async () => {
    const cancelled = await cancelCall(context, input);
    if (!cancelled.ok) return cancelled;
    const cahiers = await listUnfinishedOfCall(input.callId);
    const delegates = await attachedPeople(['actor_delegate'], [...new Set(cahiers.map(({ actor }) => actor.id))], context.now);
    const told = new Set<string>();
    for (const { id, title, actor, call } of cahiers) {
      const about = { title, actorName: actor.name, callTitle: call.title, reason: input.reason, address: `${env().SITE_URL}/mon-espace/cahiers/${id}` };
      for (const { objectId, person } of delegates) {
        if (objectId !== actor.id) continue;
        await queueMail(context, { ...callCancelledMail(person, about), uniqueKey: `call-cancelled:${id}:${person.id}` });
        told.add(person.id);
      }
    }
    return ok({ ...cancelled.value, told: told.size });
  });
}
