import { beforeAll, describe, expect, it } from 'vitest';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { endAttachment } from '@/lib/identity/use-cases/end-attachment.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { acceptTerritoryInvitation } from '@/lib/territories/use-cases/editors/accept-territory-invitation.ts';
import { inviteTerritoryEditor } from '@/lib/territories/use-cases/editors/invite-territory-editor.ts';
import { leaveTerritory } from '@/lib/territories/use-cases/editors/leave-territory.ts';
import { nameSuccessor } from '@/lib/territories/use-cases/editors/name-successor.ts';
import { withdrawTerritoryInvitation } from '@/lib/territories/use-cases/editors/withdraw-territory-invitation.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const slug = 'monde';

/** Committed for real: these acts race one another in transactions of their own. */
describe('two people at once', { shuffle: false }, () => {
  let world: World;
  beforeAll(async () => {
    world = await transaction(buildWorld);
  });
  const offer = () => ({ slug, email: world.people.citizen.email, name: '', title: '', message: '' });
  const current = (personId?: string) =>
    db().attachment.count({ where: { kind: 'territory_editor', objectId: world.territorySiren, endsAt: null, ...(personId === undefined ? {} : { personId }) } });
  const codes = (results: readonly ({ ok: true } | { ok: false; code: string })[]) => results.map((result) => (result.ok ? 'ok' : result.code)).toSorted();

  it('who invite the same address send one invitation', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => inviteTerritoryEditor(world.context('administrator'), offer())));
    expect(codes(sent)).toEqual(['already-invited', 'already-invited', 'ok']);
    expect(await db().territoryInvitation.count()).toBe(1);
  });

  it('who accept one invitation twice open one mandate', async () => {
    const { id: invitationId } = await db().territoryInvitation.findFirstOrThrow({ select: { id: true } });
    const accepted = await Promise.all([1, 2].map(() => acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' })));
    expect(codes(accepted)).toEqual(['invitation-over', 'ok']);
    expect(await current(world.people.citizen.id)).toBe(1);
  });

  it('who leave each because the other stays do not both leave without a word', async () => {
    const context = world.context('citizen');
    const citizen = { ...context, viewer: { ...context.viewer!, attachments: [{ kind: 'territory_editor' as const, objectId: world.territorySiren }] } };
    const left = await Promise.all([leaveTerritory(citizen, { slug, tellAdministrators: false, message: '' }), leaveTerritory(world.context('territoryEditor'), { slug, tellAdministrators: false, message: '' })]);
    expect(codes(left)).toEqual(['last-editor', 'ok']);
    expect(await current()).toBe(1);
    await db().attachment.updateMany({ where: { kind: 'territory_editor', personId: world.people.citizen.id }, data: { endsAt: world.now } });
    await db().attachment.updateMany({ where: { kind: 'territory_editor', personId: world.people.territoryEditor.id }, data: { endsAt: null } });
  });

  it('of whom one accepts the succession while the other takes it back leave one editor, whole', async () => {
    const { invitationId } = done(await nameSuccessor(world.context('territoryEditor'), offer()));
    const [accepted, withdrawn] = await Promise.all([
      acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' }),
      withdrawTerritoryInvitation(world.context('territoryEditor'), { invitationId }),
    ]);
    expect([accepted.ok, withdrawn.ok].toSorted()).toEqual([false, true]);
    expect([await current(), await current(world.people.citizen.id)]).toEqual([1, accepted.ok ? 1 : 0]);
    await db().attachment.updateMany({ where: { kind: 'territory_editor', personId: world.people.citizen.id }, data: { endsAt: world.now } });
    await db().attachment.updateMany({ where: { kind: 'territory_editor', personId: world.people.territoryEditor.id }, data: { endsAt: null } });
  });

  it('of whom one accepts while the back-office ends the mandate handed over: the successor comes in before, or not at all', async () => {
    const { invitationId } = done(await nameSuccessor(world.context('territoryEditor'), offer()));
    const { id: attachmentId } = await db().attachment.findFirstOrThrow({ where: { kind: 'territory_editor', personId: world.people.territoryEditor.id, endsAt: null }, select: { id: true } });
    const [accepted] = await Promise.all([
      acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' }),
      endAttachment(world.context('administrator'), { attachmentId }),
    ]);
    expect(await current(world.people.territoryEditor.id)).toBe(0);
    expect(await current(world.people.citizen.id)).toBe(accepted.ok ? 1 : 0);
  });

  it('of whom one attaches from the back-office while the invited person accepts leave somebody who edits', async () => {
    await db().attachment.updateMany({ where: { kind: 'territory_editor', personId: world.people.citizen.id }, data: { endsAt: world.now } });
    const { invitationId } = done(await inviteTerritoryEditor(world.context('administrator'), offer()));
    const [accepted, attached] = await Promise.all([
      acceptTerritoryInvitation(world.context('citizen'), { invitationId, name: '' }),
      attachPerson(world.context('administrator'), { email: world.people.citizen.email, kind: 'territory_editor', objectId: world.territorySiren, title: '', startsAt: world.now, endsAt: null }),
    ]);
    expect(accepted.ok).toBe(true);
    expect(attached.ok || attached.code === 'already-attached').toBe(true);
    expect(await current(world.people.citizen.id)).toBeGreaterThanOrEqual(1);
  });
});
