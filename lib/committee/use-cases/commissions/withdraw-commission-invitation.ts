import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { managedKinds } from '@/lib/committee/permissions.ts';
import { findInvitationForUpdate, updateInvitation } from '@/lib/committee/repository/invitations.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes back an invitation that nobody has answered: its link says that it is over. */
export async function withdrawCommissionInvitation(context: Context, input: { invitationId: string }): Promise<Result<{ slug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !managedKinds(context.viewer, invitation.commissionId).includes(invitation.kind)) return refuse('invitation-not-found');
    const state = seatInvitationState(invitation, context.now);
    if (state !== 'waiting' && state !== 'expired') return refuse('invitation-over');
    await updateInvitation(invitation.id, { withdrawnAt: context.now });
    await recordAct(context, {
      verb: 'commission.withdraw-invitation',
      objectKind: 'commission',
      objectId: invitation.commissionId,
      after: { invitationId: invitation.id },
    });
    return ok({ slug: invitation.commission.slug });
  });
}
