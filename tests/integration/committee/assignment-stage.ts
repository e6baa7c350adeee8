import type { ApplyDistribution } from '@/lib/committee/schema/assignment.ts';
import type { DistributionDesk } from '@/lib/committee/types/assignment.ts';
import { db } from '@/lib/platform/database.ts';
import { type RoleName, type World } from '@/tests/integration/rights/world.ts';

type Person = Exclude<RoleName, 'nobody'>;
export const asked = { slug: 'monde', callSlug: 'monde', wanted: 2, method: 'flow', priority: 'load' } as const;
export const later = (world: World, days: number) => new Date(world.now.getTime() + days * 86_400_000);

/** An interest of the expert in an organisation that the cahier's actor is. */
export async function interest(world: World, role: Person): Promise<void> {
  await db().interest.create({
    data: { personId: world.people[role].id, tie: 'employer', organisation: 'Acteur monde', declaredAt: world.now },
    select: { id: true },
  });
}

export async function unanswered(world: World, role: Person = 'expert'): Promise<void> {
  await db().assignment.updateMany({ where: { personId: world.people[role].id }, data: { acceptedAt: null } });
}

/** Another expert, at an address that no delegate shares. */
export async function seat(world: World, role: Person, kind: 'commission_member' | 'commission_alternate'): Promise<void> {
  await db().person.update({ where: { id: world.people[role].id }, data: { email: `${role.toLowerCase()}@comite.example` }, select: { id: true } });
  await db().attachment.create({ data: { personId: world.people[role].id, kind, objectId: world.commissionId, startsAt: new Date(0) }, select: { id: true } });
}

export async function quorum(world: World, count: number): Promise<void> {
  await db().call.update({ where: { id: world.callId }, data: { quorum: count }, select: { id: true } });
}

export function rowOf(world: World, role: Person) {
  return db().assignment.findUniqueOrThrow({
    where: { proposalId_personId: { proposalId: world.proposalId, personId: world.people[role].id } },
    select: { origin: true, acceptedAt: true, acceptedHints: true, declinedAt: true, declineReason: true, removedAt: true, dueAt: true },
  });
}

export async function mailsTo(world: World, role: Person): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { personId: world.people[role].id }, select: { subject: true }, orderBy: { id: 'asc' } });
  return mails.map(({ subject }) => subject);
}

/** The plan as its form would send it, untouched. */
export function asSent(world: World, { plan, proposals }: DistributionDesk): ApplyDistribution {
  return {
    commissionId: world.commissionId,
    callId: world.callId,
    due: null,
    planned: plan.given.map(({ proposalId, personId, origin }) => ({ proposalId, personId, origin: origin === 'rule' ? 'rule' : 'flow' })),
    shown: proposals.map(({ id, mark }) => ({ proposalId: id, mark })),
    added: [],
    despiteHints: false,
  };
}
