import { beforeAll, describe, expect, it } from 'vitest';
import type { Invite } from '@/lib/committee/schema/composition.ts';
import { acceptCommissionInvitation } from '@/lib/committee/use-cases/commissions/accept-commission-invitation.ts';
import { inviteToCommission } from '@/lib/committee/use-cases/commissions/invite-to-commission.ts';
import { withdrawCommissionInvitation } from '@/lib/committee/use-cases/commissions/withdraw-commission-invitation.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

/** Committed for real: these acts race one another in transactions of their own. */
describe('two people at once', { shuffle: false }, () => {
  let world: World;
  let offer: Invite;
  beforeAll(async () => {
    world = await transaction(buildWorld);
    offer = { slug: 'monde', email: world.people.citizen.email, name: '', kind: 'commission_member', title: '', startsAt: world.now, endsAt: null, message: '' };
  });

  it('who invite the same address send one invitation', async () => {
    const sent = await Promise.all((['chair', 'secretary', 'administrator'] as const).map((role) => inviteToCommission(world.context(role), offer)));
    expect(sent.map((result) => (result.ok ? 'ok' : result.code)).toSorted()).toEqual(['already-invited', 'already-invited', 'ok']);
    expect(await db().commissionInvitation.count()).toBe(1);
  });

  it('of whom one accepts while the other withdraws leave a mandate or none, never half', async () => {
    const { id: invitationId } = await db().commissionInvitation.findFirstOrThrow({ select: { id: true } });
    const [accepted, withdrawn] = await Promise.all([
      acceptCommissionInvitation(world.context('citizen'), { invitationId, name: '' }),
      withdrawCommissionInvitation(world.context('chair'), { invitationId }),
    ]);
    expect([accepted.ok, withdrawn.ok].toSorted()).toEqual([false, true]);
    expect(await db().attachment.count({ where: { personId: world.people.citizen.id } })).toBe(accepted.ok ? 1 : 0);
  });
});
