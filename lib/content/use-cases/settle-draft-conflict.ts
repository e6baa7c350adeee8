import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface SettleDraftConflict {
  publicationId: string;
  /** The viewer's own text. */
  document: unknown;
  /** The revision of the other text, as it was shown. */
  theirRevision: number;
  keep: 'mine' | 'theirs';
}

/**
 * Settles a conflict once both texts were shown. Whichever is kept, both are among the versions afterwards. A third
 * text saved in between is refused again.
 */
export async function settleDraftConflict(
  context: Context,
  { publicationId, document, theirRevision, keep }: SettleDraftConflict,
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  return transaction(async () => {
    const theirs = await keepVersion(context, { publicationId, revision: theirRevision, note: 'Texte d’une écriture à deux' });
    if (!theirs.ok) return theirs;
    const mine = await saveDraft(context, { publicationId, revision: theirRevision, document });
    if (!mine.ok) return mine;
    if (mine.value.outcome === 'conflict') return refuse('publication-changed');
    const { revision } = mine.value;
    const kept = await keepVersion(context, { publicationId, revision, note: 'Texte d’une écriture à deux' });
    if (!kept.ok) return kept;
    if (keep === 'mine') return ok({ publicationId });
    return restoreVersion(context, { publicationId, versionId: theirs.value.versionId, revision });
  });
}
