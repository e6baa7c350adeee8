import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canAnswerInvitation } from '@/lib/actors/permissions.ts';
import { findInvitationForUpdate, setInvitationStatus } from '@/lib/actors/repository/invitations.ts';
import { isAnswerable } from '@/lib/actors/rules/mandates.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Turns an invitation down, by the person it was sent to. */
export async function declineDelegateInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<Result<{ actorName: string }, ActorRefusal>> {
  return transaction(async () => {
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !canAnswerInvitation(context.viewer, invitation)) return refuse('invitation-not-found');
    if (!isAnswerable(invitation, context.now)) return refuse('invitation-over');
    await setInvitationStatus(invitation.id, 'declined');
    await recordAct(context, {
      verb: 'actor.decline-invitation',
      objectKind: 'actor',
      objectId: invitation.actorId,
      after: { invitationId: invitation.id },
    });
    return ok({ actorName: invitation.actorName });
  });
}
