import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canAnswerInvitation } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { findInvitation } from '@/lib/committee/repository/invitations.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import type { InvitationRecord } from '@/lib/committee/types/composition.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { InvitationState } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface OwnInvitation extends InvitationRecord {
  state: InvitationState;
  invitedBy: string;
  presentation: string;
}

/** An invitation as the person it was sent to reads it. */
export async function readCommissionInvitation(context: Context, input: { invitationId: string }): Promise<Result<OwnInvitation, CommitteeRefusal>> {
  const invitation = await findInvitation(input.invitationId);
  if (!invitation || !canAnswerInvitation(context.viewer, invitation)) return refuse('invitation-not-found');
  const [names, commission] = await Promise.all([peopleNames([invitation.invitedById]), findCommission({ id: invitation.commissionId })]);
  return ok({
    ...invitation,
    state: seatInvitationState(invitation, context.now),
    invitedBy: names.get(invitation.invitedById) ?? '',
    presentation: commission?.presentation ?? '',
  });
}
