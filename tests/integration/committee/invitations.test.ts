import { addDays, addYears } from 'date-fns';
import { describe, expect, it } from 'vitest';
import type { Invite } from '@/lib/committee/schema/composition.ts';
import { acceptCommissionInvitation } from '@/lib/committee/use-cases/commissions/accept-commission-invitation.ts';
import { declineCommissionInvitation } from '@/lib/committee/use-cases/commissions/decline-commission-invitation.ts';
import { eraseOldInvitations } from '@/lib/committee/use-cases/commissions/erase-old-invitations.ts';
import { inviteToCommission } from '@/lib/committee/use-cases/commissions/invite-to-commission.ts';
import { readCommissionInvitation } from '@/lib/committee/use-cases/commissions/read-commission-invitation.ts';
import { readFirstDay } from '@/lib/committee/use-cases/commissions/read-first-day.ts';
import { resendCommissionInvitation } from '@/lib/committee/use-cases/commissions/resend-commission-invitation.ts';
import { withdrawCommissionInvitation } from '@/lib/committee/use-cases/commissions/withdraw-commission-invitation.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const offer = (world: World, change: Partial<Invite> = {}): Invite => ({
  slug: 'monde',
  email: world.people.citizen.email,
  name: 'Citoyenne',
  kind: 'commission_member',
  title: 'Médecin',
  startsAt: addDays(world.now, 5),
  endsAt: addDays(world.now, 400),
  message: 'Nous manquons de médecins.',
  ...change,
});

const later = (context: Context, days: number): Context => ({ ...context, now: addDays(context.now, days) });

/** Each test in a world of its own, thrown away. */
function inWorld(work: (world: World) => Promise<void>) {
  return () => discarded(async () => work(await buildWorld()));
}

describe('an invitation to sit', () => {
  it(
    'goes by mail with the essentials of the first day, opens the mandate when accepted, and tells who sent it',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world)));
      const sent = await db().mail.findFirstOrThrow({ where: { recipient: world.people.citizen.email }, select: { subject: true, body: true, personId: true } });
      expect(sent.subject).toBe('Invitation à siéger : Commission monde');
      expect(sent.personId).toBeNull();
      for (const words of [
        'chair vous invite à rejoindre « Commission monde », du comité d’experts de ',
        'pour y siéger comme membre (Médecin), du 17 mai 2026 au 16 juin 2027.',
        'Nous manquons de médecins.',
        `/comite/invitations/${invitationId}`,
        'L’invitation reste ouverte jusqu’au 11 juin 2026.',
        'Les liens d’intérêts d’abord',
      ]) {
        expect(sent.body).toContain(words);
      }

      expect(await acceptCommissionInvitation(world.context('citizen'), { invitationId, name: '' })).toEqual({ ok: true, value: { slug: 'monde' } });
      const mandate = await db().attachment.findFirst({ where: { personId: world.people.citizen.id }, select: { kind: true, objectId: true, title: true, startsAt: true, endsAt: true } });
      expect(mandate).toEqual({ kind: 'commission_member', objectId: world.commissionId, title: 'Médecin', startsAt: addDays(world.now, 5), endsAt: addDays(world.now, 400) });
      const told = await db().mail.findFirst({ where: { recipient: world.people.chair.email }, select: { subject: true } });
      expect(told?.subject).toBe('citizen rejoint la commission');
      const guide = await readFirstDay(world.context('citizen'));
      expect(guide.ok && guide.value.step).toEqual({ kind: 'declare-expertise' });
      expect(guide.ok && guide.value.commissions[0]?.officers.map(({ name, kind }) => [name, kind])).toEqual([
        ['chair', 'commission_chair'],
        ['secretary', 'commission_secretary'],
      ]);
      expect(await acceptCommissionInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ ok: false, code: 'invitation-over' });
      const audit = await db().auditLine.findMany({ where: { verb: { startsWith: 'commission.' } }, select: { before: true, after: true } });
      expect(JSON.stringify(audit)).not.toContain(world.people.citizen.email);
    }),
  );

  it(
    'accepted late, opens the mandate from then on',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world)));
      done(await acceptCommissionInvitation(later(world.context('citizen'), 20), { invitationId, name: '' }));
      const { startsAt } = await db().attachment.findFirstOrThrow({ where: { personId: world.people.citizen.id }, select: { startsAt: true } });
      expect(startsAt).toEqual(addDays(world.now, 20));
    }),
  );

  it(
    'asks for a name from whoever has none, and keeps it',
    inWorld(async (world) => {
      await db().person.update({ where: { id: world.people.citizen.id }, data: { name: '', phone: '02 43 00 00 00' }, select: { id: true } });
      const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world)));
      expect(await acceptCommissionInvitation(world.context('citizen'), { invitationId, name: '' })).toEqual({
        ok: false,
        code: 'name-missing',
        fields: [{ field: 'name', message: 'Indiquez le nom sous lequel vous siégez.' }],
      });
      done(await acceptCommissionInvitation(world.context('citizen'), { invitationId, name: 'Camille Fictive' }));
      expect(await db().person.findUnique({ where: { id: world.people.citizen.id }, select: { name: true, phone: true } })).toEqual({ name: 'Camille Fictive', phone: '02 43 00 00 00' });
    }),
  );

  it(
    'declined, gives its reason to who sent it and opens nothing',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('secretary'), offer(world)));
      done(await declineCommissionInvitation(world.context('citizen'), { invitationId, reason: 'Pas le temps cette année.' }));
      expect(await db().attachment.count({ where: { personId: world.people.citizen.id } })).toBe(0);
      const told = await db().mail.findFirst({ where: { recipient: world.people.secretary.email }, select: { body: true } });
      expect(told?.body).toContain('Pas le temps cette année.');
      expect(await acceptCommissionInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ ok: false, code: 'invitation-over' });
      expect((await inviteToCommission(world.context('chair'), offer(world))).ok).toBe(true);
    }),
  );

  it(
    'says the same to an address without an account, and in the same mail',
    inWorld(async (world) => {
      const known = await inviteToCommission(world.context('chair'), offer(world));
      const unknown = await inviteToCommission(world.context('chair'), offer(world, { email: 'inconnue@monde.example' }));
      expect([known.ok, unknown.ok]).toEqual([true, true]);
      const mails = await db().mail.findMany({ where: { subject: { startsWith: 'Invitation à siéger' } }, select: { subject: true, body: true, personId: true } });
      const [one, other] = mails.map(({ body, ...mail }) => ({ ...mail, body: body.replace(/[\da-f-]{36}/, '') }));
      expect(one).toEqual(other);
      expect(await db().person.count({ where: { email: 'inconnue@monde.example' } })).toBe(0);
    }),
  );

  it.each(['citizen', 'chair', 'administrator'] as const)(
    'is one answer for somebody else (%s) and for one that never was',
    async (role) =>
      discarded(async () => {
        const world = await buildWorld();
        const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world, { email: 'autre@monde.example' })));
        const [theirs, none] = await Promise.all(
          [invitationId, '01890000-0000-7000-8000-000000000000'].map((id) => readCommissionInvitation(world.context(role), { invitationId: id })),
        );
        expect(theirs).toEqual(none);
        expect(await acceptCommissionInvitation(world.context(role), { invitationId, name: 'X' })).toMatchObject({ ok: false, code: 'invitation-not-found' });
      }),
  );

  it(
    'is refused to who sits already, to an address that has one waiting, and to a capacity that is not the viewer’s to give',
    inWorld(async (world) => {
      const { email } = world.people.expert;
      expect(await inviteToCommission(world.context('chair'), offer(world, { email, kind: 'commission_alternate' }))).toMatchObject({ ok: false, code: 'already-sits' });
      expect(await inviteToCommission(world.context('chair'), offer(world, { kind: 'commission_chair' }))).toMatchObject({ ok: false, code: 'kind-not-managed' });
      // An expert may be called to the chair, by an administrator.
      expect((await inviteToCommission(world.context('administrator'), offer(world, { email, kind: 'commission_chair' }))).ok).toBe(true);
      done(await inviteToCommission(world.context('chair'), offer(world)));
      expect(await inviteToCommission(world.context('secretary'), offer(world, { kind: 'commission_alternate' }))).toMatchObject({
        ok: false,
        code: 'already-invited',
        fields: [{ field: 'email', message: 'Une invitation attend déjà sa réponse.' }],
      });
    }),
  );

  it(
    'lapses after thirty days, and gives way to another or is sent again',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world)));
      expect(await acceptCommissionInvitation(later(world.context('citizen'), 30), { invitationId, name: '' })).toMatchObject({ ok: false, code: 'invitation-over' });
      done(await resendCommissionInvitation(later(world.context('chair'), 31), { invitationId }));
      expect(await db().mail.count({ where: { recipient: world.people.citizen.email } })).toBe(2);
      const read = await readCommissionInvitation(later(world.context('citizen'), 60), { invitationId });
      expect(read.ok && read.value.state).toBe('waiting');

      const second = done(await inviteToCommission(later(world.context('chair'), 62), offer(world)));
      const states = await db().commissionInvitation.findMany({ orderBy: { invitedAt: 'asc' }, select: { id: true, withdrawnAt: true } });
      expect(states).toEqual([
        { id: invitationId, withdrawnAt: addDays(world.now, 62) },
        { id: second.invitationId, withdrawnAt: null },
      ]);
    }),
  );

  it(
    'taken back, is over for everybody',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world)));
      done(await withdrawCommissionInvitation(world.context('secretary'), { invitationId }));
      expect(await withdrawCommissionInvitation(world.context('chair'), { invitationId })).toMatchObject({ ok: false, code: 'invitation-over' });
      expect(await resendCommissionInvitation(world.context('chair'), { invitationId })).toMatchObject({ ok: false, code: 'invitation-over' });
      expect(await acceptCommissionInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ ok: false, code: 'invitation-over' });
    }),
  );

  it(
    'cannot be sent again by an officer when it calls to the chair',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('administrator'), offer(world, { kind: 'commission_secretary' })));
      expect(await resendCommissionInvitation(world.context('chair'), { invitationId })).toMatchObject({ ok: false, code: 'invitation-not-found' });
      expect(await withdrawCommissionInvitation(world.context('chair'), { invitationId })).toMatchObject({ ok: false, code: 'invitation-not-found' });
    }),
  );

  it(
    'is limited: twenty an hour by one person, three times a day for one invitation',
    inWorld(async (world) => {
      const codes: string[] = [];
      for (let number = 1; number <= 21; number += 1) {
        const sent = await inviteToCommission(world.context('chair'), offer(world, { email: `expert-${number}@monde.example` }));
        codes.push(sent.ok ? 'ok' : sent.code);
      }
      expect([codes.filter((code) => code === 'ok').length, codes.at(-1)]).toEqual([20, 'too-many-invitations']);
      const { invitationId } = done(await inviteToCommission(world.context('secretary'), offer(world)));
      for (let time = 1; time <= 3; time += 1) done(await resendCommissionInvitation(world.context('chair'), { invitationId }));
      expect(await resendCommissionInvitation(world.context('secretary'), { invitationId })).toMatchObject({ ok: false, code: 'too-many-invitations' });
    }),
  );

  it(
    'is erased a year after its answer or its end, and not a moment before',
    inWorld(async (world) => {
      const { invitationId } = done(await inviteToCommission(world.context('chair'), offer(world)));
      done(await declineCommissionInvitation(world.context('citizen'), { invitationId, reason: 'Pas cette année.' }));
      done(await inviteToCommission(world.context('chair'), offer(world, { email: 'autre@monde.example' })));
      const year = addYears(world.now, 1);
      expect(await eraseOldInvitations(new Date(year.getTime() - 1))).toBe(0);
      expect(await eraseOldInvitations(year)).toBe(1);
      expect(await eraseOldInvitations(addYears(addDays(world.now, 30), 1))).toBe(1);
    }),
  );
});
