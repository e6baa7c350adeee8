import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { invitationAcceptedMail } from '@/lib/committee/mails/commissions.ts';
import { canAnswerInvitation } from '@/lib/committee/permissions.ts';
import { findInvitationForUpdate, lockCommission, updateInvitation } from '@/lib/committee/repository/invitations.ts';
import { listMandates, openMandate } from '@/lib/committee/repository/mandates.ts';
import { mandateStart, seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import { mandateState, sameSeat } from '@/lib/committee/rules/mandates.ts';
import type { AcceptInvitation } from '@/lib/committee/schema/composition.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { readOwnProfile } from '@/lib/identity/use-cases/read-own-profile.ts';
import { updateOwnProfile } from '@/lib/identity/use-cases/update-own-profile.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Opens the mandate that an invitation offers, for whoever is signed in with its address. Somebody without a name
 * gives one: colleagues are to know who sits with them. The seat held already is not given twice.
 */
export async function acceptCommissionInvitation(context: Context, input: AcceptInvitation): Promise<Result<{ slug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !canAnswerInvitation(viewer, invitation)) return refuse('invitation-not-found');
    if (seatInvitationState(invitation, now) !== 'waiting') return refuse('invitation-over');
    const profile = await readOwnProfile(context);
    const name = profile?.name || input.name;
    if (name === '') return refuse('name-missing', [{ field: 'name', message: 'Indiquez le nom sous lequel vous siégez.' }]);
    if (profile && profile.name === '') {
      const named = await updateOwnProfile(context, { name, phone: profile.phone });
      if (!named.ok) return refuse('invitation-not-found');
    }
    const { commissionId, kind, title, endsAt, commission } = invitation;
    await lockCommission(commissionId);
    const sits = (await listMandates(commissionId)).some(
      (mandate) => mandate.personId === viewer.personId && sameSeat(mandate.kind, kind) && mandateState(mandate, now) !== 'ended',
    );
    if (!sits) await openMandate({ commissionId, personId: viewer.personId, kind, title, startsAt: mandateStart(invitation, now), endsAt });
    await updateInvitation(invitation.id, { acceptedAt: now });
    await recordAct(context, {
      verb: 'commission.accept-invitation',
      objectKind: 'commission',
      objectId: commissionId,
      after: { invitationId: invitation.id, personId: viewer.personId, kind },
    });
    const inviter = (await peopleByIds([invitation.invitedById])).get(invitation.invitedById);
    const address = `${env().SITE_URL}/comite/commissions/${commission.slug}/composition`;
    if (inviter) await queueMail(context, invitationAcceptedMail(inviter, name, commission.name, address));
    return ok({ slug: commission.slug });
  });
}
