import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canWithdrawJoinRequest } from '@/lib/actors/permissions.ts';
import { decideRequest, findJoinRequestForUpdate } from '@/lib/actors/repository/join-requests.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes back one's own request to join, as long as it has had no answer. */
export async function withdrawJoinRequest(context: Context, input: { requestId: string }): Promise<Result<{ actorId: string }, ActorRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const request = await findJoinRequestForUpdate(input.requestId);
    if (!request || !canWithdrawJoinRequest(viewer, request)) return refuse('request-not-found');
    if (request.status !== 'pending') return refuse('request-decided');
    await decideRequest(request.id, 'cancelled', viewer.personId, now);
    await recordAct(context, {
      verb: 'actor.withdraw-join-request',
      objectKind: 'actor',
      objectId: request.actorId,
      before: { requestId: request.id, personId: viewer.personId },
    });
    return ok({ actorId: request.actorId });
  });
}
