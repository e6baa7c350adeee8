import 'server-only';
import { findLead, listActors, listCallsTakingDrafts } from '@/lib/cahiers/repository/surroundings.ts';
import type { CahierStart } from '@/lib/cahiers/types/draft.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';

/** What a person may begin a cahier with: the calls that take one, the actors they are delegate of, the lead they come from. Null for nobody. */
export async function prepareCahier(context: Context, input: { leadId: string }): Promise<CahierStart | null> {
  if (!context.viewer) return null;
  const [calls, actors, lead] = await Promise.all([
    listCallsTakingDrafts(context.now),
    listActors(attachedTo(context.viewer, 'actor_delegate')),
    input.leadId === '' ? null : findLead(input.leadId),
  ]);
  return { calls, actors, lead };
}
