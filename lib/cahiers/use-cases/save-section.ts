import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForSave } from '@/lib/cahiers/repository/cahiers.ts';
import { findSection, writeSection } from '@/lib/cahiers/repository/drafts.ts';
import { contentBytes, sameContent } from '@/lib/cahiers/rules/draft.ts';
import { editingRefusal } from '@/lib/cahiers/rules/editing.ts';
import { largestSectionBytes } from '@/lib/cahiers/rules/limits.ts';
import { parseSectionKey } from '@/lib/cahiers/rules/sections.ts';
import { readContent } from '@/lib/cahiers/schema/drafts.ts';
import type { SaveOutcome, SectionKey } from '@/lib/cahiers/types/sections.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface SaveSection {
  cahierId: string;
  key: string;
  /** The version that was on screen; 0 for a section never saved. */
  version: number;
  content: unknown;
}

/**
 * Keeps what is typed in a section, valid or not. Somebody else's save in between is answered with their text and
 * nothing is written; the same text sent again, as after a lost answer, is answered as saved.
 */
export async function saveSection(context: Context, input: SaveSection): Promise<Result<SaveOutcome, CahierRefusal>> {
  const { viewer, now } = context;
  const place = parseSectionKey(input.key);
  if (!place) return refuse('section-not-found');
  const content = readContent(place.part, input.content);
  if (contentBytes(content) > largestSectionBytes) return refuse('section-too-large');

  return transaction(async () => {
    const cahier = await findCahierForSave(input.cahierId);
    if (!cahier || !canContribute(viewer, cahier)) return refuse('section-not-found');
    const refusal = editingRefusal(cahier, input.key, now);
    if (refusal) return refuse(refusal);
    const save = { cahierId: cahier.id, key: input.key, content, expectedVersion: input.version, personId: viewer.personId, now };
    const version = await writeSection(save);
    if (version !== null) return ok({ outcome: 'saved', version, savedAt: now });

    const theirs = await findSection(cahier.id, input.key);
    if (!theirs) {
      // The section on screen was never kept here: what is typed starts it.
      const first = await writeSection({ ...save, expectedVersion: 0 });
      if (first === null) throw new Error('A section appeared and disappeared during a save.');
      return ok({ outcome: 'saved', version: first, savedAt: now });
    }
    if (sameContent(place.part, theirs.content, content)) {
      return ok({ outcome: 'saved', version: theirs.version, savedAt: theirs.updatedAt });
    }
    const names = await peopleNames([theirs.updatedById]);
    return ok({
      outcome: 'conflict',
      theirs: {
        key: input.key as SectionKey,
        content: readContent(place.part, theirs.content),
        version: theirs.version,
        savedAt: theirs.updatedAt,
        savedBy: names.get(theirs.updatedById) ?? '',
      },
    });
  });
}
