import 'server-only';
import { listTransitions } from '@/lib/cahiers/repository/cahiers.ts';
import { listReopenings } from '@/lib/cahiers/repository/reopenings.ts';
import { listLeadsOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import type { CahierOverview } from '@/lib/cahiers/types/draft.ts';
import { readDraft } from '@/lib/cahiers/use-cases/read-draft.ts';
import type { Context } from '@/lib/identity/types.ts';

/** A cahier for its delegates, with its history and its requests to be reopened. Null when it is not theirs. */
export async function readOwnCahier(context: Context, input: { cahierId: string }): Promise<CahierOverview | null> {
  const draft = await readDraft(context, input);
  if (!draft) return null;
  const { id, call } = draft.cahier;
  const [history, reopenings, leadChoices] = await Promise.all([listTransitions(id), listReopenings(id), listLeadsOfCall(call.id)]);
  return { ...draft, history, reopenings, leadChoices };
}
