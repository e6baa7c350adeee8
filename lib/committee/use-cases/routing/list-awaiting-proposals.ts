import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { routedCalls } from '@/lib/committee/permissions.ts';
import { listCommissions } from '@/lib/committee/repository/commissions.ts';
import { listAwaitingByCall, listUnderWayByCall } from '@/lib/committee/repository/queues.ts';
import type { AwaitingProposal, RoutedProposal } from '@/lib/committee/types/commission.ts';

export interface Routing {
  awaiting: AwaitingProposal[];
  /** Those whose examination may be given to another commission. */
  underWay: RoutedProposal[];
  commissions: { id: string; name: string }[];
}

/** Admissible proposals that wait for a commission, and those that one examines, for those who route their call. */
export async function listAwaitingProposals(context: Context): Promise<Result<Routing, CommitteeRefusal>> {
  const { viewer } = context;
  const calls = routedCalls(viewer);
  if (!viewer || calls.length === 0) return refuse('commission-not-found');
  const [awaiting, underWay, commissions] = await Promise.all([
    listAwaitingByCall(viewer, calls),
    listUnderWayByCall(viewer, calls),
    listCommissions(),
  ]);
  return ok({ awaiting, underWay, commissions: commissions.map(({ id, name }) => ({ id, name })) });
}
