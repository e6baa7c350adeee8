import 'server-only';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier, listTransitions } from '@/lib/cahiers/repository/cahiers.ts';
import { listSections } from '@/lib/cahiers/repository/drafts.ts';
import { listReopenings } from '@/lib/cahiers/repository/reopenings.ts';
import { listTerritories, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { assembleDraft } from '@/lib/cahiers/rules/draft.ts';
import { checkSubmission } from '@/lib/cahiers/rules/submittable.ts';
import type { CahierOverview } from '@/lib/cahiers/types/draft.ts';
import type { Context } from '@/lib/identity/types.ts';

/** What the delegates see at the head of their cahier: where it stands, what is missing, what happened. Null when it is not theirs. */
export async function readOwnCahier(context: Context, input: { cahierId: string }): Promise<CahierOverview | null> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return null;
  const [kept, themes, territories, history, reopenings] = await Promise.all([
    listSections(cahier.id),
    listThemesOfCall(cahier.call.id),
    listTerritories(),
    listTransitions(cahier.id),
    listReopenings(cahier.id),
  ]);
  const ids = cahier.proposals.map(({ id }) => id);
  const draft = assembleDraft(ids, new Map(kept.map(({ key, content }) => [key, content])));
  return {
    cahier,
    title: draft.diagnosis.title.trim() || cahier.title,
    proposalTitles: new Map(
      cahier.proposals.map(({ id, title }, index) => [id, draft.proposals[index]?.steps.presentation.title.trim() || title]),
    ),
    savedKeys: new Set(kept.map(({ key }) => key)),
    lastSavedAt: kept.reduce<Date | null>((last, { updatedAt }) => (last && last > updatedAt ? last : updatedAt), null),
    problems: checkSubmission(cahier, kept, { themes, territories }).problems,
    history,
    reopenings,
  };
}
