import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { writeNotes } from '@/lib/sittings/repository/sittings.ts';
import type { SaveNotes } from '@/lib/sittings/schema.ts';

/** Keeps the notes of the discussion as they are typed: one act of writing, not one audit line a second. */
export async function saveNotes(context: Context, input: SaveNotes): Promise<Result<{ edition: number; savedAt: Date }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { item } = found.value;
    const written = await writeNotes(item.id, input.notes, input.version);
    return written ? ok({ edition: input.version + 1, savedAt: context.now }) : refuse('notes-conflict');
  });
}
