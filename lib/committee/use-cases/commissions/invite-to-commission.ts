import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { invitationMail } from '@/lib/committee/mails/commissions.ts';
import { managedKinds } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { insertInvitation, listUnansweredTo, lockCommission, updateInvitation } from '@/lib/committee/repository/invitations.ts';
import { listMandates } from '@/lib/committee/repository/mandates.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import { mandateState, sameSeat } from '@/lib/committee/rules/mandates.ts';
import type { Invite } from '@/lib/committee/schema/composition.ts';
import { invitationExpiry, invitationRates } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Invites somebody by e-mail to sit in a commission, with the dates of the mandate. Whether the address has an account
 * changes nothing, in the answer nor in the mail. An earlier invitation that has lapsed gives way.
 */
export async function inviteToCommission(context: Context, { slug, ...input }: Invite): Promise<Result<{ invitationId: string; slug: string }, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = viewer && (await findCommission({ slug }));
  const manages = commission ? managedKinds(viewer, commission.id) : [];
  if (!commission || manages.length === 0) return refuse('commission-not-found');
  if (!manages.includes(input.kind)) return refuse('kind-not-managed', [{ field: 'kind', message: 'Choisissez membre ou suppléance.' }]);
  if (!(await withinRate(`commission:invite:${viewer.personId}`, invitationRates.perPerson, now))) return refuse('too-many-invitations');
  return transaction(async () => {
    await lockCommission(commission.id);
    const sits = (await listMandates(commission.id)).some(
      (mandate) => mandate.email === input.email && sameSeat(mandate.kind, input.kind) && mandateState(mandate, now) !== 'ended',
    );
    if (sits) return refuse('already-sits', [{ field: 'email', message: 'Cette personne y siège déjà.' }]);
    const former = (await listUnansweredTo(input.email, commission.id)).filter(({ kind }) => sameSeat(kind, input.kind));
    if (former.some((invitation) => seatInvitationState(invitation, now) === 'waiting')) {
      return refuse('already-invited', [{ field: 'email', message: 'Une invitation attend déjà sa réponse.' }]);
    }
    for (const { id } of former) await updateInvitation(id, { withdrawnAt: now });

    const { email, name, kind, title, startsAt, endsAt, message } = input;
    const offered = { email, name, kind, title, startsAt, endsAt, message };
    const invitation = { ...offered, commissionId: commission.id, invitedById: viewer.personId, invitedAt: now, expiresAt: invitationExpiry(now) };
    const invitationId = await insertInvitation(invitation);
    const words = { ...invitation, commissionName: commission.name, invitedBy: viewer.name || viewer.email };
    await queueMail(context, invitationMail(words, env().BRAND_NAME, `${env().SITE_URL}/comite/invitations/${invitationId}`));
    // Without the address: the audit outlives the invitation.
    await recordAct(context, { verb: 'commission.invite', objectKind: 'commission', objectId: commission.id, after: { invitationId, kind: input.kind } });
    return ok({ invitationId, slug });
  });
}
