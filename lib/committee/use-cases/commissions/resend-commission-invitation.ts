import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { invitationMail } from '@/lib/committee/mails/commissions.ts';
import { managedKinds } from '@/lib/committee/permissions.ts';
import { findInvitation, findInvitationForUpdate, updateInvitation } from '@/lib/committee/repository/invitations.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import type { InvitationRecord } from '@/lib/committee/types/composition.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { invitationExpiry, invitationRates } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Sends an invitation that waits, or has lapsed, once more: it may be answered for another thirty days. */
export async function resendCommissionInvitation(context: Context, input: { invitationId: string }): Promise<Result<{ slug: string }, CommitteeRefusal>> {
  const { viewer, now } = context;
  const manages = (found: InvitationRecord | null) => found !== null && managedKinds(viewer, found.commissionId).includes(found.kind);
  if (!manages(await findInvitation(input.invitationId))) return refuse('invitation-not-found');
  if (!(await withinRate(`commission:resend:${input.invitationId}`, invitationRates.perInvitation, now))) return refuse('too-many-invitations');
  return transaction(async () => {
    const found = await findInvitationForUpdate(input.invitationId);
    if (!found || !manages(found)) return refuse('invitation-not-found');
    const invitation = { ...found, expiresAt: invitationExpiry(now) };
    if (seatInvitationState(invitation, now) !== 'waiting') return refuse('invitation-over');
    await updateInvitation(invitation.id, { expiresAt: invitation.expiresAt });
    const { commission, invitedById } = invitation;
    const invitedBy = (await peopleNames([invitedById])).get(invitedById) ?? '';
    const words = { ...invitation, commissionName: commission.name, invitedBy };
    await queueMail(context, invitationMail(words, env().BRAND_NAME, `${env().SITE_URL}/comite/invitations/${invitation.id}`));
    await recordAct(context, {
      verb: 'commission.resend-invitation',
      objectKind: 'commission',
      objectId: invitation.commissionId,
      after: { invitationId: invitation.id },
    });
    return ok({ slug: commission.slug });
  });
}
