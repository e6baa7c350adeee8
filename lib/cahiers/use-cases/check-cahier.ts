import 'server-only';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listSections } from '@/lib/cahiers/repository/drafts.ts';
import { listTerritories, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { checkSubmission } from '@/lib/cahiers/rules/submittable.ts';
import type { CahierCheck } from '@/lib/cahiers/types/draft.ts';
import type { Context } from '@/lib/identity/types.ts';

/** Everything that submission would refuse now in the text of a cahier, by section and field. Null when it is not the viewer's. */
export async function checkCahier(context: Context, input: { cahierId: string }): Promise<CahierCheck | null> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return null;
  const [kept, themes, territories] = await Promise.all([
    listSections(cahier.id),
    listThemesOfCall(cahier.call.id),
    listTerritories(),
  ]);
  return { cahier, problems: checkSubmission(cahier, kept, { themes, territories }).problems };
}
