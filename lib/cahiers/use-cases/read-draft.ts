import 'server-only';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listSections } from '@/lib/cahiers/repository/drafts.ts';
import { listTerritories, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { checkSubmission } from '@/lib/cahiers/rules/submittable.ts';
import { parseSectionKey, sectionKeys } from '@/lib/cahiers/rules/sections.ts';
import { readContent } from '@/lib/cahiers/schema/drafts.ts';
import type { OpenDraft } from '@/lib/cahiers/types/draft.ts';
import type { SectionKey, SectionRecord } from '@/lib/cahiers/types/sections.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';

/**
 * Everything typed in a cahier, section by section, with what its forms offer. Null when the cahier is not the
 * viewer's: nobody but its delegates reads a draft.
 */
export async function readDraft(context: Context, input: { cahierId: string }): Promise<OpenDraft | null> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return null;
  const [kept, themes, territories] = await Promise.all([
    listSections(cahier.id),
    listThemesOfCall(cahier.call.id),
    listTerritories(),
  ]);
  const names = await peopleNames(kept.map(({ updatedById }) => updatedById));
  const byKey = new Map(kept.map((section) => [section.key, section]));
  const keys = sectionKeys(cahier.proposals.map(({ id }) => id));
  const sections = keys.map((key): [SectionKey, SectionRecord] => {
    const section = byKey.get(key);
    const part = parseSectionKey(key)?.part ?? 'diagnosis';
    return [
      key,
      {
        key,
        content: readContent(part, section?.content),
        version: section?.version ?? 0,
        savedAt: section?.updatedAt ?? null,
        savedBy: section ? (names.get(section.updatedById) ?? '') : '',
      },
    ];
  });
  const { problems } = checkSubmission(cahier, kept, { themes, territories });
  return { cahier, sections: new Map(sections), problems, themes, territories };
}
