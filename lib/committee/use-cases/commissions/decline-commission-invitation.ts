import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { invitationDeclinedMail } from '@/lib/committee/mails/commissions.ts';
import { canAnswerInvitation } from '@/lib/committee/permissions.ts';
import { findInvitationForUpdate, updateInvitation } from '@/lib/committee/repository/invitations.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import type { DeclineInvitation } from '@/lib/committee/schema/composition.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Turns an invitation down, with a reason for whoever sent it. */
export async function declineCommissionInvitation(context: Context, input: DeclineInvitation): Promise<Result<{ invitationId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !canAnswerInvitation(viewer, invitation)) return refuse('invitation-not-found');
    if (seatInvitationState(invitation, now) !== 'waiting') return refuse('invitation-over');
    await updateInvitation(invitation.id, { declinedAt: now, declineReason: input.reason });
    await recordAct(context, {
      verb: 'commission.decline-invitation',
      objectKind: 'commission',
      objectId: invitation.commissionId,
      after: { invitationId: invitation.id },
    });
    const inviter = (await peopleByIds([invitation.invitedById])).get(invitation.invitedById);
    const { slug, name } = invitation.commission;
    const who = viewer.name || invitation.name || invitation.email;
    const address = `${env().SITE_URL}/comite/commissions/${slug}/composition`;
    if (inviter) await queueMail(context, invitationDeclinedMail(inviter, who, name, input.reason, address));
    return ok({ invitationId: invitation.id });
  });
}
