import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import type { SaveOutcome } from '@/lib/cahiers/types/sections.ts';
import { restoreSectionRevision } from '@/lib/cahiers/use-cases/restore-section-revision.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface SettleSectionConflict {
  cahierId: string;
  key: string;
  /** The viewer's own text. */
  content: unknown;
  /** The version of the other text, as it was shown. */
  theirVersion: number;
  keep: 'mine' | 'theirs';
}

/**
 * Settles a conflict once both texts were shown. Whichever is kept, both are among the revisions afterwards. A third
 * text saved in between is a conflict again.
 */
export async function settleSectionConflict(context: Context, input: SettleSectionConflict): Promise<Result<SaveOutcome, CahierRefusal>> {
  return transaction(async () => {
    const { cahierId, key, content, theirVersion } = input;
    const mine = await saveSection(context, { cahierId, key, version: theirVersion, content });
    if (!mine.ok || mine.value.outcome === 'conflict' || input.keep === 'mine') return mine;
    return restoreSectionRevision(context, { cahierId, key, version: theirVersion, expectedVersion: mine.value.version });
  });
}
