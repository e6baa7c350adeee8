import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { listEntriesOf } from '@/lib/vision/repository/entries.ts';
import { entryKinds } from '@/lib/vision/rules/kinds.ts';
import type { EntriesByKind, EntryKind } from '@/lib/vision/types/entries.ts';

/** What editors of the vision write, those retired included, kind by kind: everything, or these kinds, the others empty. */
export async function listVisionEntries(
  context: Context,
  kinds: readonly EntryKind[] = entryKinds,
): Promise<Result<EntriesByKind, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  const none = Object.fromEntries(entryKinds.map((kind) => [kind, []])) as unknown as EntriesByKind;
  return ok({ ...none, ...(await listEntriesOf(kinds)) });
}
