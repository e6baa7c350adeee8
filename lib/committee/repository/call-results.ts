import 'server-only';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import { openBookStatuses } from '@/lib/committee/rules/veil.ts';
import type { CallResult } from '@/lib/committee/types/call-results.ts';
import { db } from '@/lib/platform/database.ts';

const stillToDecide: readonly ProposalStatus[] = ['awaiting', 'under_examination', 'opinion_given'];

/** The proposals of a call whose decision is published, by receipt number. */
export async function listCallResults(callId: string): Promise<CallResult[]> {
  const rows = await db().proposal.findMany({
    where: { status: { in: [...openBookStatuses] }, cahier: { callId, publishedAt: { not: null } }, decisions: { some: { publishedAt: { not: null } } } },
    orderBy: [{ cahier: { receiptNumber: 'asc' } }, { position: 'asc' }],
    select: {
      status: true,
      title: true,
      position: true,
      cahier: { select: { receiptNumber: true, actor: { select: { name: true } } } },
      decisions: { where: { publishedAt: { not: null } }, orderBy: { publishedAt: 'desc' }, take: 1, select: { outcome: true } },
    },
  });
  return rows.flatMap(({ status, title, position, cahier, decisions }) =>
    decisions.map(({ outcome }) => ({
      reference: cahier.receiptNumber ?? '',
      position,
      title,
      actorName: cahier.actor.name,
      outcome,
      hasLapsed: status === 'lapsed',
    })),
  );
}

/** How many public proposals of a call still wait for their decision. */
export async function countStillToDecide(callId: string): Promise<number> {
  return db().proposal.count({ where: { status: { in: [...stillToDecide] }, cahier: { callId, publishedAt: { not: null } } } });
}

/** Public calls that have a published decision, latest closing first. */
export async function listDecidedCalls(): Promise<{ slug: string; title: string }[]> {
  return db().call.findMany({
    where: {
      status: { in: ['published', 'cancelled'] },
      cahiers: { some: { publishedAt: { not: null }, proposals: { some: { status: { in: [...openBookStatuses] }, decisions: { some: { publishedAt: { not: null } } } } } } },
    },
    orderBy: [{ closesAt: 'desc' }, { id: 'asc' }],
    select: { slug: true, title: true },
  });
}
