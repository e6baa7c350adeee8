import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { findEntry, writeEntry } from '@/lib/vision/repository/entries.ts';
import type { EntryKey } from '@/lib/vision/schema/inputs.ts';

/** Puts a retired entry back where it was. */
export async function reinstateVisionEntry(context: Context, { kind, id }: EntryKey): Promise<Result<EntryKey, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  return transaction(async () => {
    const entry = await findEntry(kind, id, { locked: true });
    if (!entry) return refuse('entry-not-found');
    if (!entry.retiredAt) return refuse('entry-not-retired');
    await writeEntry(kind, id, {}, { at: context.now, retiredAt: null });
    await recordAct(context, { verb: 'vision.reinstate', objectKind: kind, objectId: id, before: { retired: true }, after: { ...entry.content } });
    return ok({ kind, id });
  });
}
