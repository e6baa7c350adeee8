import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { hintKey } from '@/lib/committee/rules/conflict-hints.ts';
import { db } from '@/lib/platform/database.ts';
import { inWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';


async function outlook(world: World, role: Exclude<RoleName, 'nobody'>) {
  return (await conflictOutlooks([world.cahierId], [world.people[role].id], world.now))(world.cahierId, world.people[role].id);
}

const interest = (world: World, organisation: string, endedOn: Date | null = null) =>
  db().interest.create({
    data: { personId: world.people.expert.id, tie: 'funder', organisation, declaredAt: world.now, endedOn },
    select: { id: true },
  });

describe('what the portal computes of conflicts', () => {
  it('is nothing for a stranger, an absent cahier and an absent person', () =>
    inWorld(async (world) => {
      expect(await outlook(world, 'expert')).toEqual({ hints: [], cleared: false });
      const of = await conflictOutlooks([world.cahierId], [world.people.expert.id], world.now);
      expect(of('01890000-0000-7000-8000-000000000000', world.people.expert.id)).toEqual({ hints: [], cleared: false });
      expect(of(world.cahierId, world.people.delegate.id)).toEqual({ hints: [], cleared: false });
    }));

  it('names mandates, interests, partners and domains as the database holds them', () =>
    inWorld(async (world) => {
      const { coSignature, proposal, actor, person } = db();
      await coSignature.create({
        data: {
          cahierId: world.cahierId, email: 'x@x.example', actorName: 'x', actorId: world.otherActorId, status: 'accepted', tokenHash: 'x', invitedById: world.people.delegate.id,
        },
        select: { id: true },
      });
      await proposal.update({ where: { id: world.proposalId }, data: { partners: 'La coopérative du Gué' }, select: { id: true } });
      await actor.update({ where: { id: world.actorId }, data: { siren: '732829320' }, select: { id: true } });
      await person.update({ where: { id: world.people.expert.id }, data: { email: 'moi@rh.monde.example' }, select: { id: true } });
      await db().attachment.create({
        data: { personId: world.people.expert.id, kind: 'actor_delegate', objectId: world.otherActorId, startsAt: new Date('2025-01-01'), endsAt: new Date('2026-01-31T12:00:00Z') },
        select: { id: true },
      });
      await interest(world, 'ACTEUR MONDE', new Date('2024-05-13'));
      await interest(world, 'Coopérative du Gué', new Date('2024-05-12'));
      await interest(world, 'Coopérative du Gué');
      const { hints } = await outlook(world, 'expert');
      expect(hints.map(({ reason, tie, detail }) => `${reason} ${tie ?? '-'} ${detail}`)).toEqual([
        'co_signatory - A représenté Acteur autre, qui cosigne le cahier, jusqu’au 31 janvier 2026',
        'organisation funder ACTEUR MONDE : même nom que Acteur monde, qui présente le cahier',
        'partner funder Coopérative du Gué : un nom cité parmi les partenaires de la proposition 1',
        'email_domain - Adresse électronique en monde.example, comme un délégué de Acteur monde, qui présente le cahier',
        'email_domain - Adresse électronique en monde.example, comme un délégué de Acteur autre, qui cosigne le cahier',
      ]);
    }));

  it('is cleared by the chair’s word on these hints, until another one comes', () =>
    inWorld(async (world) => {
      await interest(world, 'Acteur monde');
      const { hints } = await outlook(world, 'expert');
      await db().conflictReview.create({
        data: { cahierId: world.cahierId, personId: world.people.expert.id, reason: 'Homonyme.', hints: hints.map(hintKey), reviewedById: world.people.chair.id, reviewedAt: world.now },
        select: { cahierId: true },
      });
      expect((await outlook(world, 'expert')).cleared).toBe(true);
      await db().person.update({ where: { id: world.people.expert.id }, data: { email: 'moi@monde.example' }, select: { id: true } });
      expect((await outlook(world, 'expert')).cleared).toBe(false);
    }));

  it('takes two queries, whatever the numbers', () =>
    inWorld(async (world) => {
      const query = vi.spyOn(pg.Client.prototype, 'query');
      await conflictOutlooks([world.cahierId, world.submittedCahierId], Object.values(world.people).map(({ id }) => id), world.now);
      const count = query.mock.calls.length;
      query.mockRestore();
      expect(count).toBe(2);
    }));
});
