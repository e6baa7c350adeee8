import { describe, expect, it } from 'vitest';
import { acceptCoSignature } from '@/lib/cahiers/use-cases/accept-co-signature.ts';
import { cancelCoSignature } from '@/lib/cahiers/use-cases/cancel-co-signature.ts';
import { declineCoSignature } from '@/lib/cahiers/use-cases/decline-co-signature.ts';
import { inviteCoSignatory } from '@/lib/cahiers/use-cases/invite-co-signatory.ts';
import { listCoSignatories } from '@/lib/cahiers/use-cases/list-co-signatories.ts';
import { readCoSignatureInvitation } from '@/lib/cahiers/use-cases/read-co-signature-invitation.ts';
import { publicCahier } from '@/lib/cahiers/loaders.ts';
import { db } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const invited = { email: 'invitee@monde.example', actorName: 'Les Voisins' };

async function invite(world: World, cahierId = world.submittedCahierId): Promise<{ id: string; token: string }> {
  const result = await inviteCoSignatory(world.context('delegate'), { cahierId, ...invited });
  if (!result.ok) throw new Error(result.code);
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: invited.email }, orderBy: { id: 'desc' }, select: { body: true } });
  return { id: result.value.coSignatureId, token: /co-signatures\/([0-9a-f]{64})/.exec(mail.body)?.[1] ?? '' };
}

const seen = async (world: World) => listCoSignatories(world.context('delegate'), { cahierId: world.submittedCahierId });

describe('co-signatures', () => {
  it('are invited by a link that the database does not keep, and accepted in the name of an actor', () =>
    discarded(async () => {
      const world = await buildWorld();
      const { id, token } = await invite(world);
      expect(await db().coSignature.count({ where: { tokenHash: { contains: token } } })).toBe(0);
      const read = await readCoSignatureInvitation(world.context('otherDelegate'), { token });
      expect(read).toMatchObject({ value: { signed: false, text: { title: 'Cahier du monde' }, actors: [{ id: world.otherActorId }] } });
      const accepted = await acceptCoSignature(world.context('otherDelegate'), { token, actorId: world.otherActorId });
      expect(accepted).toEqual({ ok: true, value: { actorName: 'Acteur autre' } });
      expect(await seen(world)).toMatchObject({ value: { coSignatories: [{ id, signed: true }] } });
      expect(await db().mail.count({ where: { personId: world.people.delegate.id, subject: 'Acteur autre a signé votre cahier' } })).toBe(1);
    }));

  it('a decline is never shown: not to the inviter, not in the audit, not in a mail, not by a new invitation', () =>
    discarded(async () => {
      const world = await buildWorld();
      const { token } = await invite(world);
      const before = { seen: await seen(world), audit: await db().auditLine.count(), mails: await db().mail.count() };
      expect(await declineCoSignature(world.context('otherDelegate'), { token })).toEqual({ ok: true, value: null });
      const after = { seen: await seen(world), audit: await db().auditLine.count(), mails: await db().mail.count() };
      expect(after).toEqual(before);
      const again = await inviteCoSignatory(world.context('delegate'), { cahierId: world.submittedCahierId, ...invited });
      expect(again).toMatchObject({ ok: false, code: 'co-signatory-known' });
      // Whoever declined may still change their mind.
      expect(await acceptCoSignature(world.context('otherDelegate'), { token, actorId: world.otherActorId })).toMatchObject({ ok: true });
    }));

  it('are refused to the author, twice to the same actor, for an actor of others, and without the link', () =>
    discarded(async () => {
      const world = await buildWorld();
      const { token } = await invite(world);
      const accept = (role: 'delegate' | 'otherDelegate' | 'citizen', actorId: string) =>
        acceptCoSignature(world.context(role), { token, actorId });
      expect(await accept('delegate', world.actorId)).toMatchObject({ code: 'co-signatory-is-author' });
      expect(await accept('citizen', world.otherActorId)).toMatchObject({ code: 'actor-not-found' });
      expect(await acceptCoSignature(world.context('otherDelegate'), { token: '0'.repeat(64), actorId: world.otherActorId })).toMatchObject({
        code: 'co-signature-not-found',
      });
      expect(await accept('otherDelegate', world.otherActorId)).toMatchObject({ ok: true });
      expect(await accept('otherDelegate', world.otherActorId)).toMatchObject({ code: 'co-signatory-signed' });
    }));

  it('end with admissibility', () =>
    discarded(async () => {
      const world = await buildWorld();
      const { token } = await invite(world);
      await db().cahier.update({
        where: { id: world.submittedCahierId },
        data: { status: 'admissible', publishedAt: world.now },
        select: { id: true },
      });
      expect(await acceptCoSignature(world.context('otherDelegate'), { token, actorId: world.otherActorId })).toMatchObject({
        code: 'co-signature-closed',
      });
      expect(await readCoSignatureInvitation(world.context('otherDelegate'), { token })).toMatchObject({ code: 'co-signature-closed' });
      expect(await inviteCoSignatory(world.context('delegate'), { cahierId: world.submittedCahierId, ...invited })).toMatchObject({
        code: 'co-signature-closed',
      });
      expect((await publicCahier('CA-2026-9001'))?.coSigners).toEqual([]);
    }));

  it('a cancelled invitation no longer opens, and the address may be invited afresh', () =>
    discarded(async () => {
      const world = await buildWorld();
      const { id, token } = await invite(world);
      expect(await cancelCoSignature(world.context('delegate'), { id })).toMatchObject({ ok: true });
      expect(await readCoSignatureInvitation(world.context('otherDelegate'), { token })).toMatchObject({ code: 'co-signature-not-found' });
      const second = await invite(world);
      expect(second.token).not.toBe(token);
      expect(await seen(world)).toMatchObject({ value: { coSignatories: [{ signed: false }] } });
    }));

  it('are rate limited per person', () =>
    discarded(async () => {
      const world = await buildWorld();
      const codes: string[] = [];
      for (let count = 0; count < 21; count += 1) {
        const email = `invite${count}@monde.example`;
        const result = await inviteCoSignatory(world.context('delegate'), { cahierId: world.draftCahierId, email, actorName: 'X' });
        codes.push(result.ok ? 'ok' : result.code);
      }
      expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'ok'));
      expect(codes[20]).toBe('too-many-requests');
    }));
});
