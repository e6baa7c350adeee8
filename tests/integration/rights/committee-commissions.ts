import { acceptCommissionInvitation } from '@/lib/committee/use-cases/commissions/accept-commission-invitation.ts';
import { createCommission } from '@/lib/committee/use-cases/commissions/create-commission.ts';
import { declareExpertise } from '@/lib/committee/use-cases/commissions/declare-expertise.ts';
import { declineCommissionInvitation } from '@/lib/committee/use-cases/commissions/decline-commission-invitation.ts';
import { endMandate } from '@/lib/committee/use-cases/commissions/end-mandate.ts';
import { eraseExpertise } from '@/lib/committee/use-cases/commissions/erase-expertise.ts';
import { eraseOldInvitations } from '@/lib/committee/use-cases/commissions/erase-old-invitations.ts';
import { inviteToCommission } from '@/lib/committee/use-cases/commissions/invite-to-commission.ts';
import { listCommissions } from '@/lib/committee/use-cases/commissions/list-commissions.ts';
import { listOwnCommissionInvitations } from '@/lib/committee/use-cases/commissions/list-own-commission-invitations.ts';
import { prolongMandate } from '@/lib/committee/use-cases/commissions/prolong-mandate.ts';
import { readCommissionInvitation } from '@/lib/committee/use-cases/commissions/read-commission-invitation.ts';
import { readCommissionSettings } from '@/lib/committee/use-cases/commissions/read-commission-settings.ts';
import { readComposition } from '@/lib/committee/use-cases/commissions/read-composition.ts';
import { readExpertProfile } from '@/lib/committee/use-cases/commissions/read-expert-profile.ts';
import { readFirstDay } from '@/lib/committee/use-cases/commissions/read-first-day.ts';
import { releaseEndedMandates } from '@/lib/committee/use-cases/commissions/release-ended-mandates.ts';
import { resendCommissionInvitation } from '@/lib/committee/use-cases/commissions/resend-commission-invitation.ts';
import { updateCommission } from '@/lib/committee/use-cases/commissions/update-commission.ts';
import { withdrawCommissionInvitation } from '@/lib/committee/use-cases/commissions/withdraw-commission-invitation.ts';
import { db } from '@/lib/platform/database.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary', 'administrator'] as const;
/** Everybody who sits in one commission or the other. */
const sitting = ['expert', 'unassignedExpert', 'otherExpert', 'recusedExpert', 'chair', 'otherChair', 'secretary'] as const;
const later = (world: World, days: number) => new Date(world.now.getTime() + days * 86_400_000);

/** An invitation to the citizen, who waits to answer it. */
async function invitation(world: World): Promise<string> {
  const { id } = await db().commissionInvitation.create({
    data: {
      commissionId: world.commissionId,
      email: world.people.citizen.email,
      kind: 'commission_member',
      startsAt: world.now,
      invitedById: world.people.chair.id,
      invitedAt: world.now,
      expiresAt: later(world, 30),
    },
    select: { id: true },
  });
  return id;
}

/** The mandate of the expert, which ends in a month. */
async function mandate(world: World): Promise<string> {
  const { id } = await db().attachment.findFirstOrThrow({
    where: { personId: world.people.expert.id, kind: 'commission_member', objectId: world.commissionId },
    select: { id: true },
  });
  await db().attachment.update({ where: { id }, data: { endsAt: later(world, 30) }, select: { id: true } });
  return id;
}

export const commissionsRights: DomainRights = {
  'accept-commission-invitation': {
    allowed: ['citizen'],
    run: async (world, context) => acceptCommissionInvitation(context, { invitationId: await invitation(world), name: 'Citoyenne' }),
  },
  'create-commission': {
    allowed: ['administrator'],
    run: (_world, context) => createCommission(context, { name: 'Commission neuve', presentation: '', themes: [] }),
  },
  'declare-expertise': {
    allowed: sitting,
    run: (world, context) => declareExpertise(context, { levels: { [world.themeId]: 'specialist' }, capacity: 5 }),
  },
  'decline-commission-invitation': {
    allowed: ['citizen'],
    run: async (world, context) => declineCommissionInvitation(context, { invitationId: await invitation(world), reason: 'Pas le temps cette année.' }),
  },
  'end-mandate': { allowed: officers, run: async (world, context) => endMandate(context, { mandateId: await mandate(world), at: null }) },
  // Run by jobs, on nobody's behalf.
  'erase-expertise': { allowed: roleNames, run: async () => (await eraseExpertise()) + 1 },
  'erase-old-invitations': { allowed: roleNames, run: async (world) => (await eraseOldInvitations(world.now)) + 1 },
  'release-ended-mandates': { allowed: roleNames, run: (_world, context) => releaseEndedMandates(context, null) },
  'invite-to-commission': {
    allowed: officers,
    run: (_world, context) =>
      inviteToCommission(context, {
        slug: 'monde',
        email: 'invitee@monde.example',
        name: '',
        kind: 'commission_member',
        title: '',
        startsAt: context.now,
        endsAt: null,
        message: '',
      }),
  },
  'list-commissions': { allowed: ['administrator'], run: (_world, context) => listCommissions(context) },
  'list-own-commission-invitations': {
    allowed: ['citizen'],
    async run(world, context) {
      await invitation(world);
      return listOwnCommissionInvitations(context);
    },
  },
  'prolong-mandate': {
    allowed: officers,
    run: async (world, context) => prolongMandate(context, { mandateId: await mandate(world), until: later(world, 60) }),
  },
  'read-commission-invitation': {
    allowed: ['citizen'],
    run: async (world, context) => readCommissionInvitation(context, { invitationId: await invitation(world) }),
  },
  'read-commission-settings': { allowed: ['administrator'], run: (_world, context) => readCommissionSettings(context, { slug: 'monde' }) },
  'read-composition': { allowed: officers, run: (_world, context) => readComposition(context, { slug: 'monde' }) },
  'read-expert-profile': { allowed: sitting, run: (_world, context) => readExpertProfile(context) },
  'read-first-day': { allowed: sitting, run: (_world, context) => readFirstDay(context) },
  'resend-commission-invitation': {
    allowed: officers,
    run: async (world, context) => resendCommissionInvitation(context, { invitationId: await invitation(world) }),
  },
  'update-commission': {
    allowed: ['administrator'],
    run: (world, context) =>
      updateCommission(context, { commissionId: world.commissionId, name: 'Commission renommée', presentation: '', themes: [world.themeId] }),
  },
  'withdraw-commission-invitation': {
    allowed: officers,
    run: async (world, context) => withdrawCommissionInvitation(context, { invitationId: await invitation(world) }),
  },
};
