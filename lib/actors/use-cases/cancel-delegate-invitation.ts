import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canRepresentActor } from '@/lib/actors/permissions.ts';
import { findInvitationForUpdate, setInvitationStatus } from '@/lib/actors/repository/invitations.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes back an invitation that has had no answer. */
export async function cancelDelegateInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<Result<{ actorId: string }, ActorRefusal>> {
  return transaction(async () => {
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !canRepresentActor(context.viewer, { id: invitation.actorId })) return refuse('invitation-not-found');
    if (invitation.status !== 'pending') return refuse('invitation-over');
    await setInvitationStatus(invitation.id, 'cancelled');
    await recordAct(context, {
      verb: 'actor.cancel-invitation',
      objectKind: 'actor',
      objectId: invitation.actorId,
      after: { invitationId: invitation.id },
    });
    return ok({ actorId: invitation.actorId });
  });
}
