import 'server-only';
import { managedCalls } from '@/lib/calls/permissions.ts';
import { listCalls } from '@/lib/calls/repository/calls.ts';
import { countUnanswered } from '@/lib/calls/repository/questions.ts';
import type { CallSummary } from '@/lib/calls/types.ts';
import type { Context } from '@/lib/identity/types.ts';

export interface ManagedCall extends CallSummary {
  unansweredCount: number;
}

/** The calls that the viewer manages, in every state, latest closing first. */
export async function listManagedCalls(context: Context): Promise<ManagedCall[]> {
  const scope = managedCalls(context.viewer);
  if (scope !== 'all' && scope.length === 0) return [];
  const calls = await listCalls(scope);
  const unanswered = await countUnanswered(calls.map(({ id }) => id));
  return calls.map((call) => ({ ...call, unansweredCount: unanswered.get(call.id) ?? 0 }));
}
