import type { AttachmentKind, Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import type { World } from '@/tests/integration/rights/world.ts';

/** Somebody in every capacity at once, who may know nothing of the world's examination: the worst attacker. */
export interface Attacker {
  name: 'recused' | 'tied';
  context: Context;
}

export interface Battlefield {
  attackers: readonly Attacker[];
  /** An examination of the same commission and call that attackers may see, with its scores. */
  visibleProposalId: string;
  visibleCahierId: string;
  /** A sitting of the commission where both proposals are examined. */
  sittingId: string;
  veiledItemId: string;
  visibleItemId: string;
}

const capacities = ['commission_member', 'commission_chair', 'commission_secretary'] as const;

async function person(name: string): Promise<string> {
  return (await db().person.create({ data: { email: `${name}@attaque.example`, name }, select: { id: true } })).id;
}

async function attacker(world: World, name: Attacker['name']): Promise<Attacker> {
  const personId = await person(name);
  const attachments: { kind: AttachmentKind; objectId: string }[] = [
    ...capacities.flatMap((kind) => [world.commissionId, world.otherCommissionId].map((objectId) => ({ kind, objectId }))),
    ...[world.callId, world.otherCallId].map((objectId) => ({ kind: 'call_manager' as const, objectId })),
    // The actor of the other cahiers signs this one too: see below.
    ...(name === 'tied' ? [{ kind: 'actor_delegate' as const, objectId: world.otherActorId }] : []),
  ];
  await db().attachment.createMany({ data: attachments.map((attachment) => ({ ...attachment, personId, startsAt: new Date('2026-01-01') })) });
  await db().personRole.createMany({ data: (['administrator', 'moderator', 'content_editor'] as const).map((role) => ({ personId, role })) });
  const viewer = { personId, email: `${name}@attaque.example`, name, roles: ['administrator', 'moderator', 'content_editor'] as const, attachments };
  return { name, context: { viewer: { ...viewer, roles: [...viewer.roles] }, now: world.now, requestId: 'attaque' } };
}

/** A cahier of an actor to whom nobody is tied, examined beside the veiled one. */
async function visibleExamination(world: World): Promise<{ visibleProposalId: string; visibleCahierId: string }> {
  const { id: actorId } = await db().actor.create({
    data: { slug: 'voisin', name: 'Acteur voisin', nameKey: 'acteur voisin', kind: 'association', communeInsee: world.communeInsee },
    select: { id: true },
  });
  const { proposalId, cahierId } = await examinedProposal(world, {
    receiptNumber: 'CA-2026-9060',
    cahierTitle: 'Cahier voisin',
    title: 'Proposition voisine',
    author: { actorId, createdById: world.people.citizen.id },
    given: [world.people.expert.id],
  });
  await submittedEvaluation(world, proposalId, world.people.expert.id, 4);
  return { visibleProposalId: proposalId, visibleCahierId: cahierId };
}

/** The world, with the two attackers, a neighbour that they see, and a sitting in session. */
export async function buildBattlefield(world: World): Promise<Battlefield> {
  const attackers = [await attacker(world, 'recused'), await attacker(world, 'tied')];
  await db().recusal.create({
    data: { cahierId: world.cahierId, personId: attackers[0]!.context.viewer!.personId, tie: 'family', declaredAt: world.now, declaredById: world.people.chair.id },
    select: { id: true },
  });
  await db().coSignature.create({
    data: {
      cahierId: world.cahierId,
      email: 'cosignataire@attaque.example',
      actorName: 'Acteur autre',
      actorId: world.otherActorId,
      status: 'accepted',
      tokenHash: 'attaque',
      invitedById: world.people.delegate.id,
    },
    select: { id: true },
  });
  // Both had the proposal before anybody knew: one evaluated it, the other became a delegate meanwhile.
  const [recused, tied] = attackers.map(({ context }) => context.viewer!.personId) as [string, string];
  const given = { proposalId: world.proposalId, assignedAt: world.now, acceptedAt: world.now, dueAt: new Date(world.now.getTime() + 86_400_000) };
  await db().assignment.createMany({ data: [{ ...given, personId: recused, removedAt: world.now }, { ...given, personId: tied }] });
  await submittedEvaluation(world, world.proposalId, recused, 1);
  const visible = await visibleExamination(world);
  const { id: sittingId, items } = await db().sitting.create({
    data: {
      commissionId: world.commissionId,
      status: 'in_session',
      title: 'Séance',
      startsAt: world.now,
      endsAt: new Date(world.now.getTime() + 7_200_000),
      createdById: world.people.secretary.id,
      createdAt: world.now,
      convenedAt: world.now,
      openedAt: world.now,
      items: { create: [{ position: 1, proposalId: visible.visibleProposalId }, { position: 2, proposalId: world.proposalId }, { position: 3, title: 'Point libre' }] },
      attendances: {
        create: [world.people.chair.id, world.people.expert.id, world.people.unassignedExpert.id, ...attackers.map(({ context }) => context.viewer!.personId)].map((personId) => ({
          personId,
          status: 'present',
          kinds: ['commission_member'],
          arrivedAt: world.now,
        })),
      },
    },
    select: { id: true, items: { select: { id: true }, orderBy: { position: 'asc' } } },
  });
  // They know when to leave the room, as everybody there sees: what is said and voted meanwhile is behind the veil.
  await db().sitting.update({ where: { id: sittingId }, data: { currentItemId: items[1]!.id }, select: { id: true } });
  await db().sittingItem.update({ where: { id: items[1]!.id }, data: { startedAt: world.now }, select: { id: true } });
  return { attackers, ...visible, sittingId, visibleItemId: items[0]!.id, veiledItemId: items[1]!.id };
}
