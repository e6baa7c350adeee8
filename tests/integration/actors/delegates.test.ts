import { addDays } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { acceptDelegateInvitation } from '@/lib/actors/use-cases/accept-delegate-invitation.ts';
import { cancelDelegateInvitation } from '@/lib/actors/use-cases/cancel-delegate-invitation.ts';
import { decideJoinRequest } from '@/lib/actors/use-cases/decide-join-request.ts';
import { declineDelegateInvitation } from '@/lib/actors/use-cases/decline-delegate-invitation.ts';
import { inviteDelegate } from '@/lib/actors/use-cases/invite-delegate.ts';
import { leaveActor } from '@/lib/actors/use-cases/leave-actor.ts';
import { listOwnInvitations } from '@/lib/actors/use-cases/list-own-invitations.ts';
import { readActor } from '@/lib/actors/use-cases/read-actor.ts';
import { requestToJoinActor } from '@/lib/actors/use-cases/request-to-join-actor.ts';
import { restoreAccess } from '@/lib/actors/use-cases/restore-access.ts';
import { setDelegateMandate } from '@/lib/actors/use-cases/set-delegate-mandate.ts';
import { withdrawJoinRequest } from '@/lib/actors/use-cases/withdraw-join-request.ts';
import type { ActorKind } from '@/lib/actors/types.ts';
import { db } from '@/lib/platform/database.ts';
import { addPerson, now } from '@/tests/integration/actors/people.ts';

let count = 0;

/** An actor and its delegate, who speaks for it. */
async function actorWithDelegate(kind: ActorKind = 'collectif_habitants') {
  count += 1;
  const name = `Acteur ${count}`;
  const { id: actorId } = await db().actor.create({ data: { slug: `acteur-${count}`, name, nameKey: name.toLowerCase(), kind }, select: { id: true } });
  const delegate = await addPerson(`delegue-${count}`, { attachments: [{ kind: 'actor_delegate', objectId: actorId }] });
  return { actorId, name, delegate };
}

const person = () => addPerson(`personne-${(count += 1)}`);
const mailsTo = (email: string) => db().mail.findMany({ where: { recipient: email }, select: { subject: true, body: true } });

async function delegatesOf(actorId: string, at = now): Promise<string[]> {
  const rows = await db().attachment.findMany({
    where: { kind: 'actor_delegate', objectId: actorId, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId).toSorted();
}

async function invited(email: string) {
  const { actorId, delegate, name } = await actorWithDelegate();
  const result = await inviteDelegate(delegate, { actorId, email });
  return { actorId, delegate, name, invitationId: result.ok ? result.value.invitationId : '' };
}

describe('inviting a delegate', () => {
  it('sends a mail, shows the invitation to that address alone, and attaches whoever accepts', async () => {
    const guest = await person();
    const stranger = await person();
    const { actorId, delegate, name, invitationId } = await invited(guest.viewer.email);
    expect((await mailsTo(guest.viewer.email))[0]?.body).toContain(`« ${name} »`);
    expect((await listOwnInvitations(guest)).map(({ id }) => id)).toEqual([invitationId]);
    expect(await listOwnInvitations(stranger)).toEqual([]);
    expect(await acceptDelegateInvitation(stranger, { invitationId })).toMatchObject({ ok: false, code: 'invitation-not-found' });

    expect(await acceptDelegateInvitation(guest, { invitationId })).toEqual({ ok: true, value: { actorId, actorName: name } });
    expect(await delegatesOf(actorId)).toEqual([delegate.viewer.personId, guest.viewer.personId].toSorted());
    expect(await acceptDelegateInvitation(guest, { invitationId })).toMatchObject({ ok: false, code: 'invitation-over' });
  });

  it('attaches once when the button is pressed ten times at once', async () => {
    const guest = await person();
    const { actorId, invitationId } = await invited(guest.viewer.email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => acceptDelegateInvitation(guest, { invitationId })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await delegatesOf(actorId)).toHaveLength(2);
  });

  it('is not accepted once declined, cancelled or out of date', async () => {
    const guest = await person();
    const declined = await invited(guest.viewer.email);
    expect(await declineDelegateInvitation(guest, declined)).toMatchObject({ ok: true });
    expect(await acceptDelegateInvitation(guest, declined)).toMatchObject({ ok: false, code: 'invitation-over' });

    const cancelled = await invited(guest.viewer.email);
    expect(await cancelDelegateInvitation(cancelled.delegate, cancelled)).toMatchObject({ ok: true });
    expect(await acceptDelegateInvitation(guest, cancelled)).toMatchObject({ ok: false, code: 'invitation-over' });

    const old = await invited(guest.viewer.email);
    expect(await acceptDelegateInvitation({ ...guest, now: addDays(now, 30) }, old)).toMatchObject({ ok: false, code: 'invitation-over' });
    expect(await inviteDelegate({ ...old.delegate, now: addDays(now, 31) }, { actorId: old.actorId, email: guest.viewer.email })).toMatchObject({ ok: true });
  });

  it('is refused for somebody already invited, already a delegate, or for an inhabitant', async () => {
    const guest = await person();
    const { actorId, delegate } = await invited(guest.viewer.email);
    expect(await inviteDelegate(delegate, { actorId, email: guest.viewer.email })).toMatchObject({ ok: false, code: 'already-invited' });
    expect(await inviteDelegate(delegate, { actorId, email: delegate.viewer.email })).toMatchObject({ ok: false, code: 'already-delegate' });
    const alone = await actorWithDelegate('habitant');
    expect(await inviteDelegate(alone.delegate, { actorId: alone.actorId, email: guest.viewer.email })).toMatchObject({ ok: false, code: 'inhabitant-alone' });
  });

  it('stops at the twenty-first invitation of an hour', async () => {
    const { actorId, delegate } = await actorWithDelegate();
    for (let index = 0; index < 20; index += 1) await inviteDelegate(delegate, { actorId, email: `invite-${index}@exemple.example` });
    expect(await inviteDelegate(delegate, { actorId, email: 'de-trop@exemple.example' })).toMatchObject({ ok: false, code: 'too-many-requests' });
    expect(await mailsTo('de-trop@exemple.example')).toEqual([]);
  });
});

describe('asking to join an actor', () => {
  async function asked() {
    const { actorId, delegate, name } = await actorWithDelegate();
    const applicant = await person();
    await requestToJoinActor(applicant, { actorId, message: 'Je suis trésorière.' });
    const file = await readActor(delegate, { actorId });
    return { actorId, delegate, name, applicant, requestId: file.ok ? (file.value.joinRequests[0]?.id ?? '') : '' };
  }

  it('writes to the delegates with the message, and attaches when one accepts', async () => {
    const { actorId, delegate, applicant, requestId } = await asked();
    expect((await mailsTo(delegate.viewer.email))[0]?.body).toContain('Je suis trésorière.');
    expect(await requestToJoinActor(applicant, { actorId, message: '' })).toMatchObject({ ok: false, code: 'already-requested' });
    expect(await decideJoinRequest(delegate, { requestId, decision: 'accept' })).toMatchObject({ ok: true });
    expect(await delegatesOf(actorId)).toContain(applicant.viewer.personId);
    expect((await mailsTo(applicant.viewer.email))[0]?.subject).toContain('Vous êtes délégué');
    expect(await decideJoinRequest(delegate, { requestId, decision: 'decline' })).toMatchObject({ ok: false, code: 'request-decided' });
    expect(await requestToJoinActor(applicant, { actorId, message: '' })).toMatchObject({ ok: false, code: 'already-delegate' });
  });

  it('attaches nobody when it is declined', async () => {
    const { actorId, delegate, applicant, requestId } = await asked();
    expect(await decideJoinRequest(delegate, { requestId, decision: 'decline' })).toMatchObject({ ok: true });
    expect(await delegatesOf(actorId)).toEqual([delegate.viewer.personId]);
    expect(await requestToJoinActor(applicant, { actorId, message: '' })).toMatchObject({ ok: true });
  });

  it('is taken back by who asked, alone, until it is answered; and may be asked again', async () => {
    const { actorId, delegate, applicant, requestId } = await asked();
    expect(await withdrawJoinRequest(delegate, { requestId })).toMatchObject({ ok: false, code: 'request-not-found' });
    expect(await withdrawJoinRequest(applicant, { requestId })).toEqual({ ok: true, value: { actorId } });
    expect(await withdrawJoinRequest(applicant, { requestId })).toMatchObject({ ok: false, code: 'request-decided' });
    expect(await decideJoinRequest(delegate, { requestId, decision: 'accept' })).toMatchObject({ ok: false, code: 'request-decided' });
    expect(await delegatesOf(actorId)).toEqual([delegate.viewer.personId]);
    expect(await requestToJoinActor(applicant, { actorId, message: '' })).toMatchObject({ ok: true });
  });

  it('goes to the administrators when nobody is left, who may restore access', async () => {
    const { actorId, delegate } = await actorWithDelegate();
    await db().attachment.updateMany({ where: { objectId: actorId }, data: { endsAt: now } });
    const administrator = await addPerson(`administration-${(count += 1)}`, { roles: ['administrator'] });
    const applicant = await person();
    await requestToJoinActor(applicant, { actorId, message: '' });
    expect((await mailsTo(administrator.viewer.email))[0]?.body).toContain(`/gestion/acteurs/${actorId}`);
    expect(await mailsTo(delegate.viewer.email)).toEqual([]);

    const restore = { actorId, email: 'revenue@exemple.example', title: 'Présidente' };
    expect(await restoreAccess(administrator, restore)).toMatchObject({ ok: true });
    expect(await restoreAccess(administrator, restore)).toMatchObject({ ok: false, code: 'already-delegate' });
    expect(await delegatesOf(actorId)).toHaveLength(1);
    expect(await mailsTo(restore.email)).toHaveLength(1);
  });
});

describe('leaving an actor', () => {
  it('is refused to the last delegate, until somebody takes over', async () => {
    const guest = await person();
    const { actorId, delegate, invitationId } = await invited(guest.viewer.email);
    expect(await leaveActor(delegate, { actorId })).toMatchObject({ ok: false, code: 'last-delegate' });
    await acceptDelegateInvitation(guest, { invitationId });
    expect(await leaveActor(delegate, { actorId })).toMatchObject({ ok: true });
    expect(await delegatesOf(actorId)).toEqual([guest.viewer.personId]);
  });

  it('keeps one of two delegates who leave at once', async () => {
    const guest = await person();
    const { actorId, delegate, invitationId } = await invited(guest.viewer.email);
    await acceptDelegateInvitation(guest, { invitationId });
    const attached = { ...guest, viewer: { ...guest.viewer, attachments: [{ kind: 'actor_delegate' as const, objectId: actorId }] } };
    const answers = await Promise.all([leaveActor(delegate, { actorId }), leaveActor(attached, { actorId })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await delegatesOf(actorId)).toHaveLength(1);
  });
});

describe('the dates of a mandate', () => {
  it('do not leave the actor alone, and are told to the person', async () => {
    const guest = await person();
    const { actorId, delegate, invitationId } = await invited(guest.viewer.email);
    const own = await db().attachment.findFirstOrThrow({ where: { objectId: actorId }, select: { id: true } });
    const dates = { title: 'Présidente', startsAt: now, endsAt: addDays(now, 90) };
    expect(await setDelegateMandate(delegate, { attachmentId: own.id, ...dates })).toMatchObject({ ok: false, code: 'last-delegate' });

    await acceptDelegateInvitation(guest, { invitationId });
    expect(await setDelegateMandate(delegate, { attachmentId: own.id, ...dates })).toMatchObject({ ok: true });
    const other = await db().attachment.findFirstOrThrow({ where: { objectId: actorId, personId: guest.viewer.personId }, select: { id: true } });
    expect(await setDelegateMandate(delegate, { attachmentId: other.id, ...dates })).toMatchObject({ ok: false, code: 'last-delegate' });
    expect(await setDelegateMandate(delegate, { attachmentId: other.id, title: 'Secrétaire', startsAt: now, endsAt: null })).toMatchObject({ ok: true });
    expect((await mailsTo(guest.viewer.email)).at(-1)?.subject).toContain('Votre mandat');
  });
});
