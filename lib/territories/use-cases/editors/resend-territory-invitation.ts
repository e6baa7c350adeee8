import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { invitationExpiry, invitationRates } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { editorInvitationMail } from '@/lib/territories/mails.ts';
import { canManageTerritoryInvitation } from '@/lib/territories/permissions.ts';
import { listEditors } from '@/lib/territories/repository/editors.ts';
import { findInvitation, findInvitationForUpdate, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';

/** Sends an invitation that waits, or has lapsed, once more: it may be answered for another thirty days. */
export async function resendTerritoryInvitation(context: Context, input: { invitationId: string }): Promise<Result<{ slug: string }, TerritoryRefusal>> {
  const { viewer, now } = context;
  const known = await findInvitation(input.invitationId);
  if (!known || !canManageTerritoryInvitation(viewer, known)) return refuse('invitation-not-found');
  if (!(await withinRate(`territory:resend:${known.id}`, invitationRates.perInvitation, now))) return refuse('too-many-invitations');
  return transaction(async () => {
    const found = await findInvitationForUpdate(known.id);
    if (!found) return refuse('invitation-not-found');
    const invitation = { ...found, expiresAt: invitationExpiry(now) };
    const { territory, territorySiren, invitedById } = invitation;
    const editors = await listEditors([territorySiren], now);
    if (territoryInvitationState(invitation, editors.map(({ personId }) => personId), now) !== 'waiting') return refuse('invitation-over');
    await updateInvitation(invitation.id, { expiresAt: invitation.expiresAt });
    const invitedBy = (await peopleNames([invitedById])).get(invitedById) ?? '';
    const words = { ...invitation, territoryName: territory.name, invitedBy, isSuccession: invitation.replacesId !== null };
    await queueMail(context, editorInvitationMail(words, env().BRAND_NAME, `${env().SITE_URL}/mon-espace/invitations/territoires/${invitation.id}`));
    await recordAct(context, { verb: 'territory.resend-invitation', objectKind: 'territory', objectId: territorySiren, after: { invitationId: invitation.id } });
    return ok({ slug: territory.slug });
  });
}
