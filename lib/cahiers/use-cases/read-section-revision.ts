import 'server-only';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { findRevision } from '@/lib/cahiers/repository/drafts.ts';
import { parseSectionKey } from '@/lib/cahiers/rules/sections.ts';
import { readContent } from '@/lib/cahiers/schema/drafts.ts';
import type { OpenRevision } from '@/lib/cahiers/types/draft.ts';
import type { Context } from '@/lib/identity/types.ts';

/** An earlier state of a section, to be read before it is brought back. Null when it is not the viewer's. */
export async function readSectionRevision(
  context: Context,
  input: { cahierId: string; key: string; version: number },
): Promise<OpenRevision | null> {
  const cahier = await findCahier(input.cahierId);
  const place = parseSectionKey(input.key);
  if (!cahier || !place || !canContribute(context.viewer, cahier)) return null;
  const revision = await findRevision(cahier.id, input.key, input.version);
  return revision && { version: input.version, savedAt: revision.savedAt, content: readContent(place.part, revision.content) };
}
