import { addYears, subDays } from 'date-fns';
import { expect, it } from 'vitest';
import { eraseOldRequests } from '@/lib/actors/use-cases/erase-old-requests.ts';
import { inviteDelegate } from '@/lib/actors/use-cases/invite-delegate.ts';
import { requestToJoinActor } from '@/lib/actors/use-cases/request-to-join-actor.ts';
import { forgetCoSignatories } from '@/lib/cahiers/use-cases/forget-co-signatories.ts';
import { inviteCoSignatory } from '@/lib/cahiers/use-cases/invite-co-signatory.ts';
import { listCoSignatories } from '@/lib/cahiers/use-cases/list-co-signatories.ts';
import { db } from '@/lib/platform/database.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';

it('addresses of people invited to sign are forgotten a year later, and the signatures stay', () =>
  inWorld(async (world) => {
    const cahierId = world.submittedCahierId;
    const invite = (email: string) => inviteCoSignatory(world.context('delegate'), { cahierId, email, actorName: 'Les Voisins' });
    const signed = done(await invite('signataire@monde.example')).coSignatureId;
    done(await invite('silencieux@monde.example'));
    await db().coSignature.update({ where: { id: signed }, data: { status: 'accepted', actorId: world.otherActorId, answeredAt: world.now }, select: { id: true } });
    const later = addYears(world.now, 1);
    expect(await forgetCoSignatories(subDays(later, 1))).toBe(0);
    expect(await forgetCoSignatories(later)).toBe(2);
    expect(await forgetCoSignatories(later)).toBe(0);
    const { coSignatories } = done(await listCoSignatories(world.context('delegate'), { cahierId }));
    expect(coSignatories).toMatchObject([{ id: signed, signed: true, actorName: 'Les Voisins', email: '' }]);
  }));

it('invitations of delegates and requests to join an actor are erased a year later', () =>
  inWorld(async (world) => {
    done(await inviteDelegate(world.context('delegate'), { actorId: world.actorId, email: 'nouvelle@monde.example' }));
    done(await requestToJoinActor(world.context('citizen'), { actorId: world.actorId, message: 'Je travaille ici.' }));
    const { expiresAt } = await db().delegateInvitation.findFirstOrThrow({ where: { email: 'nouvelle@monde.example' }, select: { expiresAt: true } });
    const later = addYears(world.now, 1);
    expect(await eraseOldRequests(subDays(later, 1))).toBe(0);
    expect(await eraseOldRequests(later)).toBe(1);
    expect(await db().joinRequest.count({ where: { actorId: world.actorId } })).toBe(0);
    expect(await eraseOldRequests(subDays(addYears(expiresAt, 1), 1))).toBe(0);
    expect(await eraseOldRequests(addYears(expiresAt, 1))).toBe(1);
  }));
