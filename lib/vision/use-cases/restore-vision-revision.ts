import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { findRevision } from '@/lib/vision/repository/revisions.ts';
import type { RestoreRevision } from '@/lib/vision/schema/inputs.ts';
import { saveVisionEntry } from '@/lib/vision/use-cases/save-vision-entry.ts';

/** Puts an earlier state of an entry back, as a new save: the state that it replaces is kept too. */
export async function restoreVisionRevision(context: Context, input: RestoreRevision): Promise<Result<{ revision: number; changed: boolean }, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  return transaction(async () => {
    const { kind, id, number, revision } = input;
    const earlier = await findRevision(kind, id, number);
    if (!earlier) return refuse('revision-not-found');
    return saveVisionEntry(context, { kind, id, revision, content: earlier.content });
  });
}
