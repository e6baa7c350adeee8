import 'server-only';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listRevisions } from '@/lib/cahiers/repository/drafts.ts';
import type { RevisionSummary } from '@/lib/cahiers/types/sections.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';

const shown = 100;

/** The latest states of a section, newest first; none when the cahier is not the viewer's. */
export async function listSectionRevisions(context: Context, input: { cahierId: string; key: string }): Promise<RevisionSummary[]> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return [];
  const revisions = await listRevisions(cahier.id, input.key, shown);
  const names = await peopleNames(revisions.map(({ personId }) => personId));
  return revisions.map(({ version, savedAt, personId }) => ({ version, savedAt, savedBy: names.get(personId) ?? '' }));
}
