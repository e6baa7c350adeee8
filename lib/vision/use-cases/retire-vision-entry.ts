import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { findEntry, writeEntry } from '@/lib/vision/repository/entries.ts';
import { isOpen } from '@/lib/vision/rules/kinds.ts';
import type { EntryKey } from '@/lib/vision/schema/inputs.ts';

/**
 * Takes an entry away from every public page. The row stays: cahiers that started from a lead keep pointing at it, the
 * reference content does not bring it back, and it can be reinstated.
 */
export async function retireVisionEntry(context: Context, { kind, id }: EntryKey): Promise<Result<EntryKey, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  if (!isOpen(kind)) return refuse('kind-fixed');
  return transaction(async () => {
    const entry = await findEntry(kind, id, { locked: true });
    if (!entry) return refuse('entry-not-found');
    if (entry.retiredAt) return refuse('entry-retired');
    await writeEntry(kind, id, {}, { at: context.now, retiredAt: context.now });
    await recordAct(context, { verb: 'vision.retire', objectKind: kind, objectId: id, before: { ...entry.content }, after: { retired: true } });
    return ok({ kind, id });
  });
}
