import { addDays, addYears, subDays } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { viewerById } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { endAttachment } from '@/lib/identity/use-cases/end-attachment.ts';
import { db } from '@/lib/platform/database.ts';
import { canEditTerritory } from '@/lib/territories/permissions.ts';
import type { InviteEditor } from '@/lib/territories/schema/editors.ts';
import { acceptTerritoryInvitation } from '@/lib/territories/use-cases/editors/accept-territory-invitation.ts';
import { declineTerritoryInvitation } from '@/lib/territories/use-cases/editors/decline-territory-invitation.ts';
import { endTerritoryEditing } from '@/lib/territories/use-cases/editors/end-territory-editing.ts';
import { eraseOldTerritoryInvitations } from '@/lib/territories/use-cases/editors/erase-old-territory-invitations.ts';
import { inviteTerritoryEditor } from '@/lib/territories/use-cases/editors/invite-territory-editor.ts';
import { leaveTerritory } from '@/lib/territories/use-cases/editors/leave-territory.ts';
import { listEditedTerritories } from '@/lib/territories/use-cases/editors/list-edited-territories.ts';
import { nameSuccessor } from '@/lib/territories/use-cases/editors/name-successor.ts';
import { readTerritoryInvitation } from '@/lib/territories/use-cases/editors/read-territory-invitation.ts';
import { readTerritoryTeam } from '@/lib/territories/use-cases/editors/read-territory-team.ts';
import { resendTerritoryInvitation } from '@/lib/territories/use-cases/editors/resend-territory-invitation.ts';
import { withdrawTerritoryInvitation } from '@/lib/territories/use-cases/editors/withdraw-territory-invitation.ts';
import { changeTerritorySettings } from '@/lib/territories/use-cases/settings/change-territory-settings.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const slug = 'monde';
const offer = (world: World, change: Partial<InviteEditor> = {}): InviteEditor => ({
  slug,
  email: world.people.citizen.email,
  name: 'Citoyenne',
  title: 'Chargée de communication',
  message: 'Vous connaissez si bien le pays.',
  ...change,
});
const later = (context: Context, days: number): Context => ({ ...context, now: addDays(context.now, days) });

async function editorsOf(siren: string): Promise<string[]> {
  const rows = await db().attachment.findMany({ where: { kind: 'territory_editor', objectId: siren, endsAt: null }, select: { person: { select: { email: true } } } });
  return rows.map(({ person }) => person.email).toSorted();
}

async function mailsTo(recipient: string): Promise<string[]> {
  const rows = await db().mail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' }, select: { subject: true } });
  return rows.map(({ subject }) => subject);
}

describe('an invitation to edit a territory', () => {
  it('goes by mail, opens the mandate when accepted, tells who sent it, and opens nothing else', () =>
    inWorld(async (world) => {
      const { invitationId } = done(await inviteTerritoryEditor(world.context('administrator'), offer(world)));
      const sent = await db().mail.findFirstOrThrow({ where: { recipient: world.people.citizen.email }, select: { subject: true, body: true, personId: true } });
      expect(sent).toMatchObject({ subject: 'Rédiger la page du territoire Territoire du monde', personId: null });
      for (const words of ['administrator vous invite à rédiger la page du territoire « Territoire du monde »', '(Chargée de communication).', 'Vous connaissez si bien le pays.', `/mon-espace/invitations/territoires/${invitationId}`, 'jusqu’au 11 juin 2026']) {
        expect(sent.body).toContain(words);
      }
      expect(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' })).toEqual({ ok: true, value: { slug } });
      expect(await mailsTo(world.people.administrator.email)).toEqual(['citizen rédige la page du territoire Territoire du monde']);
      const viewer = await viewerById(world.people.citizen.id, world.now);
      expect(viewer?.attachments).toEqual([{ kind: 'territory_editor', objectId: world.territorySiren }]);
      expect([world.territorySiren, world.otherTerritorySiren].map((siren) => canEditTerritory(viewer, { siren }))).toEqual([true, false]);
      expect((await listEditedTerritories({ ...world.context('citizen'), viewer })).map(({ siren }) => siren)).toEqual([world.territorySiren]);
      const audit = await db().auditLine.findMany({ where: { verb: { startsWith: 'territory.' } }, orderBy: { at: 'asc' }, select: { verb: true, before: true, after: true } });
      expect(audit.map(({ verb }) => verb)).toEqual(['territory.invite-editor', 'territory.accept-invitation']);
      expect(JSON.stringify(audit)).not.toContain(world.people.citizen.email);
    }));

  it('says the same to an address without an account, and in the same mail', () =>
    inWorld(async (world) => {
      const known = await inviteTerritoryEditor(world.context('administrator'), offer(world));
      const unknown = await inviteTerritoryEditor(world.context('administrator'), offer(world, { email: 'inconnue@monde.example' }));
      expect([known.ok, unknown.ok]).toEqual([true, true]);
      const mails = await db().mail.findMany({ where: { subject: { startsWith: 'Rédiger la page' } }, select: { subject: true, body: true, personId: true } });
      const [one, other] = mails.map(({ body, ...mail }) => ({ ...mail, body: body.replace(/[\da-f-]{36}/, '') }));
      expect(one).toEqual(other);
      expect(await db().person.count({ where: { email: 'inconnue@monde.example' } })).toBe(0);
    }));

  it('is there for its address only: for anybody else it is as one that never was', () =>
    inWorld(async (world) => {
      const { invitationId } = done(await inviteTerritoryEditor(world.context('administrator'), offer(world)));
      const never = '01890000-0000-7000-8000-000000000000';
      for (const id of [invitationId, never, 'rien']) {
        for (const role of ['delegate', 'territoryEditor', 'administrator', 'nobody'] as const) {
          expect(await readTerritoryInvitation(world.context(role), { invitationId: id })).toEqual({ ok: false, code: 'invitation-not-found', fields: [] });
          expect(await acceptTerritoryInvitation(world.context(role), { invitationId: id, name: 'Moi' })).toEqual({ ok: false, code: 'invitation-not-found', fields: [] });
        }
      }
      expect(await editorsOf(world.territorySiren)).toEqual([world.people.territoryEditor.email]);
    }));

  it('asks for a name from whoever has none, and keeps it', () =>
    inWorld(async (world) => {
      await db().person.update({ where: { id: world.people.citizen.id }, data: { name: '', phone: '02 43 00 00 00' }, select: { id: true } });
      const { invitationId } = done(await inviteTerritoryEditor(world.context('administrator'), offer(world)));
      expect(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ code: 'name-missing', fields: [{ field: 'name' }] });
      done(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: 'Camille Fictive' }));
      expect(await db().person.findUnique({ where: { id: world.people.citizen.id }, select: { name: true, phone: true } })).toEqual({ name: 'Camille Fictive', phone: '02 43 00 00 00' });
    }));

  it('accepted or declined is over, and lapses thirty days after it was sent', () =>
    inWorld(async (world) => {
      const { invitationId } = done(await inviteTerritoryEditor(world.context('administrator'), offer(world)));
      expect(await acceptTerritoryInvitation(later(world.context('citizen'), 30), { invitationId, name: '' })).toMatchObject({ code: 'invitation-over' });
      done(await declineTerritoryInvitation(later(world.context('citizen'), 29), { invitationId }));
      expect(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ code: 'invitation-over' });
      expect(await withdrawTerritoryInvitation(world.context('administrator'), { invitationId })).toMatchObject({ code: 'invitation-over' });
      expect(await mailsTo(world.people.administrator.email)).toEqual(['citizen décline l’invitation']);
      const again = done(await inviteTerritoryEditor(world.context('administrator'), offer(world)));
      done(await acceptTerritoryInvitation(world.context('citizen'), { invitationId: again.invitationId, name: '' }));
      expect(await acceptTerritoryInvitation(world.context('citizen'), { invitationId: again.invitationId, name: '' })).toMatchObject({ code: 'invitation-over' });
      expect(await declineTerritoryInvitation(world.context('citizen'), { invitationId: again.invitationId })).toMatchObject({ code: 'invitation-over' });
    }));

  it('is not sent twice to one address, nor to somebody who edits already; one that has lapsed gives way', () =>
    inWorld(async (world) => {
      const administrator = world.context('administrator');
      expect(await inviteTerritoryEditor(administrator, offer(world, { email: world.people.territoryEditor.email }))).toMatchObject({ code: 'already-edits', fields: [{ field: 'email' }] });
      const { invitationId } = done(await inviteTerritoryEditor(administrator, offer(world)));
      expect(await inviteTerritoryEditor(administrator, offer(world))).toMatchObject({ code: 'already-invited' });
      const next = done(await inviteTerritoryEditor(later(administrator, 30), offer(world)));
      const rows = await db().territoryInvitation.findMany({ orderBy: { invitedAt: 'asc' }, select: { id: true, withdrawnAt: true } });
      expect(rows).toEqual([
        { id: invitationId, withdrawnAt: addDays(world.now, 30) },
        { id: next.invitationId, withdrawnAt: null },
      ]);
    }));

  it('is sent again three times a day at most, for thirty days more each time', () =>
    inWorld(async (world) => {
      const administrator = later(world.context('administrator'), 40);
      const { invitationId } = done(await inviteTerritoryEditor(world.context('administrator'), offer(world)));
      for (let sent = 0; sent < 3; sent += 1) expect((await resendTerritoryInvitation(administrator, { invitationId })).ok).toBe(true);
      expect(await resendTerritoryInvitation(administrator, { invitationId })).toMatchObject({ code: 'too-many-invitations' });
      done(await acceptTerritoryInvitation(later(world.context('citizen'), 69), { invitationId, name: '' }));
      expect(await resendTerritoryInvitation(later(administrator, 1), { invitationId })).toMatchObject({ code: 'invitation-over' });
    }));

  it('that was declined or taken back is known to who sent it and to administrators only, one that waits to all who edit', () =>
    inWorld(async (world) => {
      const administrator = world.context('administrator');
      const declined = done(await inviteTerritoryEditor(administrator, offer(world)));
      const known = async (context: Context) => {
        const team = await readTerritoryTeam(context, { slug });
        return team.ok ? team.value.invitations.map(({ email, state }) => [email, state]) : team.code;
      };
      expect(await known(world.context('territoryEditor'))).toEqual([[world.people.citizen.email, 'waiting']]);
      done(await declineTerritoryInvitation(world.context('citizen'), declined));
      expect(await known(world.context('territoryEditor'))).toEqual([]);
      expect(await known(administrator)).toEqual([[world.people.citizen.email, 'declined']]);
      const named = done(await nameSuccessor(world.context('territoryEditor'), offer(world, { email: 'suite@exemple.fr' })));
      done(await withdrawTerritoryInvitation(world.context('territoryEditor'), named));
      expect(await known(world.context('territoryEditor'))).toEqual([['suite@exemple.fr', 'withdrawn']]);
    }));

  it('is erased one year after its answer or its end, not the day before', () =>
    inWorld(async (world) => {
      const administrator = world.context('administrator');
      const first = done(await inviteTerritoryEditor(administrator, offer(world)));
      done(await declineTerritoryInvitation(world.context('citizen'), first));
      done(await inviteTerritoryEditor(administrator, offer(world, { email: 'lente@monde.example' })));
      const ended = addYears(world.now, 1);
      expect(await eraseOldTerritoryInvitations(subDays(ended, 1))).toBe(0);
      expect(await eraseOldTerritoryInvitations(ended)).toBe(1);
      expect(await eraseOldTerritoryInvitations(addDays(ended, 30))).toBe(1);
      expect(await db().territoryInvitation.count()).toBe(0);
    }));
});

describe('an editor who leaves', () => {
  it('hands over: their mandate ends in the act that accepts, not before, and the administrators know', () =>
    inWorld(async (world) => {
      const { territoryEditor: leaving, citizen, administrator } = world.people;
      const { invitationId } = done(await nameSuccessor(world.context('territoryEditor'), offer(world)));
      expect(await editorsOf(world.territorySiren)).toEqual([leaving.email]);
      done(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' }));
      expect(await editorsOf(world.territorySiren)).toEqual([citizen.email]);
      expect((await viewerById(leaving.id, world.now))?.attachments).toEqual([]);
      expect(await mailsTo(leaving.email)).toEqual(['citizen prend votre suite']);
      expect(await mailsTo(administrator.email)).toEqual(['Territoire du monde : territoryEditor désigne qui prendra sa suite', 'Territoire du monde : citizen prend la suite']);
      const line = await db().auditLine.findFirstOrThrow({ where: { verb: 'territory.hand-over' }, select: { before: true, after: true } });
      expect(line).toEqual({ before: { personId: leaving.id }, after: { invitationId, personId: citizen.id } });
    }));

  it('names one successor at a time, who does not edit already', () =>
    inWorld(async (world) => {
      const leaving = world.context('territoryEditor');
      expect(await nameSuccessor(leaving, offer(world, { email: world.people.territoryEditor.email }))).toMatchObject({ code: 'already-edits' });
      const { invitationId } = done(await nameSuccessor(leaving, offer(world)));
      expect(await nameSuccessor(leaving, offer(world, { email: 'autre@monde.example' }))).toMatchObject({ code: 'successor-named' });
      done(await withdrawTerritoryInvitation(leaving, { invitationId }));
      expect(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ code: 'invitation-over' });
      expect((await nameSuccessor(leaving, offer(world, { email: 'autre@monde.example' }))).ok).toBe(true);
    }));

  it('whose mandate ends otherwise hands nothing over any more: the back-office, an administrator, or a departure', () =>
    inWorld(async (world) => {
      const ways: ((attachmentId: string) => Promise<{ ok: boolean }>)[] = [
        (attachmentId) => endAttachment(world.context('administrator'), { attachmentId }),
        (mandateId) => endTerritoryEditing(world.context('administrator'), { mandateId }),
        () => leaveTerritory(world.context('territoryEditor'), { slug, tellAdministrators: true, message: '' }),
      ];
      for (const [index, end] of ways.entries()) {
        await db().$executeRaw`SAVEPOINT before_the_way`;
        const { id } = await db().attachment.findFirstOrThrow({ where: { kind: 'territory_editor', objectId: world.territorySiren }, select: { id: true } });
        const { invitationId } = done(await nameSuccessor(world.context('territoryEditor'), offer(world)));
        expect((await end(id)).ok, `way ${index}`).toBe(true);
        expect(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' })).toMatchObject({ code: 'invitation-over' });
        expect(await resendTerritoryInvitation(world.context('administrator'), { invitationId })).toMatchObject({ code: 'invitation-over' });
        const read = await readTerritoryInvitation(world.context('citizen'), { invitationId });
        expect(read.ok && read.value.state).toBe('withdrawn');
        expect(await editorsOf(world.territorySiren)).toEqual([]);
        await db().$executeRaw`ROLLBACK TO SAVEPOINT before_the_way`;
      }
    }));

  it('leaves at once when somebody else edits, who is told', () =>
    inWorld(async (world) => {
      const { citizen, territoryEditor, administrator } = world.people;
      done(await attachPerson(world.context('administrator'), { email: citizen.email, kind: 'territory_editor', objectId: world.territorySiren, title: '', startsAt: world.now, endsAt: null }));
      done(await leaveTerritory(world.context('territoryEditor'), { slug, tellAdministrators: false, message: '' }));
      expect(await editorsOf(world.territorySiren)).toEqual([citizen.email]);
      expect(await mailsTo(citizen.email)).toEqual(['territoryEditor ne rédige plus la page du territoire Territoire du monde']);
      expect(await mailsTo(administrator.email)).toEqual([]);
      // The session that stayed open has no right left.
      const stale = world.context('territoryEditor');
      expect(await leaveTerritory(stale, { slug, tellAdministrators: true, message: '' })).toMatchObject({ code: 'territory-not-found' });
      expect(await nameSuccessor(stale, offer(world, { email: 'autre@monde.example' }))).toMatchObject({ code: 'territory-not-found' });
      expect((await viewerById(territoryEditor.id, world.now))?.attachments).toEqual([]);
    }));

  it('the last one leaves only if the administrators are told; somebody to come is not yet somebody', () =>
    inWorld(async (world) => {
      const { citizen, administrator } = world.people;
      const mandate = { email: citizen.email, kind: 'territory_editor' as const, objectId: world.territorySiren, title: '', endsAt: null };
      done(await attachPerson(world.context('administrator'), { ...mandate, startsAt: addDays(world.now, 10) }));
      expect(await leaveTerritory(world.context('territoryEditor'), { slug, tellAdministrators: false, message: '' })).toMatchObject({ code: 'last-editor', fields: [{ field: 'tellAdministrators' }] });
      done(await leaveTerritory(world.context('territoryEditor'), { slug, tellAdministrators: true, message: 'Voyez avec la mairie.' }));
      const told = await db().mail.findFirstOrThrow({ where: { recipient: administrator.email }, select: { subject: true, body: true } });
      expect(told.subject).toBe('Plus personne ne rédige la page du territoire Territoire du monde');
      expect(told.body).toContain('Voyez avec la mairie.');
    }));

  it('accepting somebody who edits already by another way ends the one who hands over, and gives no second mandate', () =>
    inWorld(async (world) => {
      const { citizen } = world.people;
      const { invitationId } = done(await nameSuccessor(world.context('territoryEditor'), offer(world)));
      done(await attachPerson(world.context('administrator'), { email: citizen.email, kind: 'territory_editor', objectId: world.territorySiren, title: '', startsAt: world.now, endsAt: null }));
      done(await acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' }));
      expect(await editorsOf(world.territorySiren)).toEqual([citizen.email]);
    }));
});

describe('the settings of a territory', () => {
  it('are changed by its editors; the others are told when a second reader is wanted, or no longer', () =>
    inWorld(async (world) => {
      const { citizen, territoryEditor } = world.people;
      done(await attachPerson(world.context('administrator'), { email: citizen.email, kind: 'territory_editor', objectId: world.territorySiren, title: '', startsAt: world.now, endsAt: null }));
      const change = (website: string, needsSecondReader: boolean) => changeTerritorySettings(world.context('territoryEditor'), { slug, website, needsSecondReader });
      done(await change('https://www.exemple.fr', false));
      expect(await mailsTo(citizen.email)).toEqual([]);
      done(await change('https://www.exemple.fr', true));
      done(await change('https://www.exemple.fr', true));
      done(await change('', false));
      expect(await mailsTo(citizen.email)).toEqual(['Territoire du monde : une relecture avant de publier', 'Territoire du monde : plus de relecture avant de publier']);
      expect(await mailsTo(territoryEditor.email)).toEqual([]);
      expect(await db().auditLine.count({ where: { verb: 'territory.change-settings' } })).toBe(3);
      const team = await readTerritoryTeam(world.context('territoryEditor'), { slug });
      expect(team.ok && team.value.territory).toMatchObject({ website: '', needsSecondReader: false });
    }));

  it('changed back and forth stop writing to the others after six times in an hour; the site may still change', () =>
    inWorld(async (world) => {
      const { citizen } = world.people;
      done(await attachPerson(world.context('administrator'), { email: citizen.email, kind: 'territory_editor', objectId: world.territorySiren, title: '', startsAt: world.now, endsAt: null }));
      const editor = world.context('territoryEditor');
      const change = (needsSecondReader: boolean, website = '', context = editor) => changeTerritorySettings(context, { slug, website, needsSecondReader });
      for (const isWanted of [true, false, true, false, true, false]) done(await change(isWanted));
      expect(await change(true)).toMatchObject({ ok: false, code: 'too-many-changes' });
      expect(await mailsTo(citizen.email)).toHaveLength(6);
      done(await change(false, 'https://www.exemple.fr'));
      done(await change(true, 'https://www.exemple.fr', { ...editor, now: new Date(editor.now.getTime() + 3_600_000) }));
    }));
});
