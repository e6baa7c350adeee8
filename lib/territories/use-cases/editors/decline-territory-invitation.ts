import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { invitationDeclinedMail } from '@/lib/territories/mails.ts';
import { canAnswerTerritoryInvitation } from '@/lib/territories/permissions.ts';
import { listEditors } from '@/lib/territories/repository/editors.ts';
import { findInvitationForUpdate, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';

/** Turns an invitation to edit a territory down; who sent it is told. */
export async function declineTerritoryInvitation(context: Context, input: { invitationId: string }): Promise<Result<{ invitationId: string }, TerritoryRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !canAnswerTerritoryInvitation(viewer, invitation)) return refuse('invitation-not-found');
    const editors = await listEditors([invitation.territorySiren], now);
    if (territoryInvitationState(invitation, editors.map(({ personId }) => personId), now) !== 'waiting') return refuse('invitation-over');
    await updateInvitation(invitation.id, { declinedAt: now });
    await recordAct(context, { verb: 'territory.decline-invitation', objectKind: 'territory', objectId: invitation.territorySiren, after: { invitationId: invitation.id } });
    const inviter = (await peopleByIds([invitation.invitedById])).get(invitation.invitedById);
    const who = viewer.name || invitation.name || invitation.email;
    const { slug, name } = invitation.territory;
    if (inviter?.email) await queueMail(context, invitationDeclinedMail(inviter, who, name, `${env().SITE_URL}/gestion/territoires/${slug}/equipe`));
    return ok({ invitationId: invitation.id });
  });
}
