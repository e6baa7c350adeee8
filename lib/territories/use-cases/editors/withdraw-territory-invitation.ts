import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { canManageTerritoryInvitation } from '@/lib/territories/permissions.ts';
import { findInvitationForUpdate, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { invitationState } from '@/lib/identity/rules.ts';

/** Takes back an invitation that nobody has answered: its link says that it is over. */
export async function withdrawTerritoryInvitation(context: Context, input: { invitationId: string }): Promise<Result<{ slug: string }, TerritoryRefusal>> {
  return transaction(async () => {
    const invitation = await findInvitationForUpdate(input.invitationId);
    if (!invitation || !canManageTerritoryInvitation(context.viewer, invitation)) return refuse('invitation-not-found');
    const state = invitationState(invitation, context.now);
    if (state !== 'waiting' && state !== 'expired') return refuse('invitation-over');
    await updateInvitation(invitation.id, { withdrawnAt: context.now });
    await recordAct(context, { verb: 'territory.withdraw-invitation', objectKind: 'territory', objectId: invitation.territorySiren, after: { invitationId: invitation.id } });
    return ok({ slug: invitation.territory.slug });
  });
}
