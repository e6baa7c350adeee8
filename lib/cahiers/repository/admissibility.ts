import 'server-only';
import type { ManagedCahier, ManagedFilter, ManagedOrder, Verdict } from '@/lib/cahiers/types/admissibility.ts';
import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** Calls whose cahiers are seen: these, or all of them for an administrator. */
export type CallScope = 'every' | readonly string[];

/** A draft is its author's own affair until a reopening is asked for it. */
const visible: Prisma.CahierWhereInput = {
  OR: [{ status: { not: 'draft' } }, { reopenRequests: { some: {} } }],
};

const awaitingReopening: Prisma.CahierWhereInput = { reopenRequests: { some: { status: 'pending' } } };

const orders: Record<ManagedOrder, Prisma.CahierOrderByWithRelationInput[]> = {
  'submitted-last': [{ submittedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  'submitted-first': [{ submittedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  number: [{ receiptNumber: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  actor: [{ actor: { name: 'asc' } }, { id: 'asc' }],
};

function inScope(scope: CallScope, callId: string | null): Prisma.CahierWhereInput {
  if (scope === 'every') return callId ? { callId } : {};
  return { callId: { in: callId ? scope.filter((id) => id === callId) : [...scope] } };
}

function matching(search: string): Prisma.CahierWhereInput {
  if (search === '') return {};
  const contains = { contains: search, mode: 'insensitive' as const };
  return { OR: [{ title: contains }, { receiptNumber: contains }, { actor: { name: contains } }] };
}

function whereOf(scope: CallScope, { callId, status, search }: ManagedFilter): Prisma.CahierWhereInput {
  const ofStatus = status === 'reopening' ? awaitingReopening : status ? { status } : {};
  return { AND: [visible, inScope(scope, callId), ofStatus, matching(search)] };
}

const columns = {
  id: true,
  status: true,
  receiptNumber: true,
  title: true,
  submittedAt: true,
  publishedAt: true,
  completionDueAt: true,
  reopenedUntil: true,
  demonstration: true,
  actor: { select: { name: true } },
  call: { select: { title: true } },
  reopenRequests: { where: { status: 'pending' }, select: { id: true } },
  _count: { select: { proposals: { where: { status: { not: 'draft' } } } } },
} as const;

export async function listManagedCahiers(
  scope: CallScope,
  filter: ManagedFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ cahiers: ManagedCahier[]; total: number }> {
  const where = whereOf(scope, filter);
  const [rows, total] = await Promise.all([
    db().cahier.findMany({ where, orderBy: orders[filter.order], skip, take, select: columns }),
    db().cahier.count({ where }),
  ]);
  const cahiers = rows.map(({ actor, call, reopenRequests, _count, ...row }) => ({
    ...row,
    actorName: actor.name,
    callTitle: call.title,
    reopeningAsked: reopenRequests.length > 0,
    proposalCount: _count.proposals,
  }));
  return { cahiers, total };
}

/** How many cahiers of the scope stand in each status, drafts left out, and how many ask for a reopening. */
export async function countManagedCahiers(
  scope: CallScope,
  callId: string | null,
): Promise<{ byStatus: ReadonlyMap<CahierStatus, number>; reopenings: number }> {
  const ofCall = inScope(scope, callId);
  const [groups, reopenings] = await Promise.all([
    db().cahier.groupBy({ by: ['status'], where: { AND: [ofCall, { status: { not: 'draft' } }] }, _count: true }),
    db().cahier.count({ where: { AND: [ofCall, awaitingReopening] } }),
  ]);
  return { byStatus: new Map(groups.map(({ status, _count }) => [status, _count])), reopenings };
}

/** Calls by which the list may be filtered, newest first. */
export async function listCallsOfScope(scope: CallScope): Promise<{ id: string; title: string }[]> {
  return db().call.findMany({
    where: { status: { not: 'draft' }, ...(scope === 'every' ? {} : { id: { in: [...scope] } }) },
    orderBy: { opensAt: 'desc' },
    select: { id: true, title: true },
  });
}

/** Writes the verdict on the cahier; the transition, the audit and the mails are the use-case's. */
export async function writeVerdict(id: string, status: CahierStatus, verdict: Verdict, now: Date): Promise<void> {
  const reasons =
    verdict.act === 'admit'
      ? { publishedAt: now }
      : verdict.act === 'return'
        ? { completionAsked: verdict.asked, completionDueAt: verdict.dueAt }
        : { inadmissibleFor: verdict.reason };
  await db().cahier.update({ where: { id }, data: { status, ...reasons }, select: { id: true } });
}
