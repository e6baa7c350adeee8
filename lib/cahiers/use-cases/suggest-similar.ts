import 'server-only';
import { listSimilarLeads, listSimilarProposals } from '@/lib/cahiers/repository/similar.ts';
import type { SimilarQuery } from '@/lib/cahiers/schema/similar.ts';
import type { SimilarLead, SimilarProposal } from '@/lib/cahiers/types/public.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';

export interface Suggestions {
  proposals: readonly SimilarProposal[];
  leads: readonly SimilarLead[];
}

/** Fewer letters than this say nothing yet. */
const fewestLetters = 12;
const most = { proposals: 4, leads: 3 };

/**
 * Public proposals and leads of the founding document close to what a contributor is writing. Null for somebody who
 * represents no actor; empty as long as too little is written.
 */
export async function suggestSimilar(context: Context, { title, text, cahierId }: SimilarQuery): Promise<Suggestions | null> {
  if (attachedTo(context.viewer, 'actor_delegate').length === 0) return null;
  if (title.length + text.length < fewestLetters) return { proposals: [], leads: [] };
  const [proposals, leads] = await Promise.all([
    listSimilarProposals({ title, text, exceptCahierId: cahierId }, most.proposals),
    listSimilarLeads({ title, text }, most.leads),
  ]);
  return { proposals, leads };
}
