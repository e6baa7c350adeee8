import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canAnswerInvitation } from '@/lib/actors/permissions.ts';
import { addDelegate, listDelegates } from '@/lib/actors/repository/delegates.ts';
import { findInvitationForUpdate, setInvitationStatus } from '@/lib/actors/repository/invitations.ts';
import { isAnswerable } from '@/lib/actors/rules/mandates.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Makes the invited person, signed in with the invited address, a delegate from now on. */
export async function acceptDelegateInvitation(
  context: Context,
  input: { invitationId: string },
): Promise<Result<{ actorId: string; actorName: string }, ActorRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!viewer || !invitation || !canAnswerInvitation(viewer, invitation)) return refuse('invitation-not-found');
    if (!isAnswerable(invitation, now)) return refuse('invitation-over');
    const { actorId, actorName } = invitation;
    await setInvitationStatus(invitation.id, 'accepted');
    const delegates = await listDelegates(actorId, now);
    if (!delegates.some(({ personId }) => personId === viewer.personId)) {
      await addDelegate({ actorId, personId: viewer.personId, title: '', startsAt: now });
    }
    await recordAct(context, {
      verb: 'actor.accept-invitation',
      objectKind: 'actor',
      objectId: actorId,
      after: { invitationId: invitation.id, personId: viewer.personId },
    });
    return ok({ actorId, actorName });
  });
}
