import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { listEntries } from '@/lib/vision/repository/entries.ts';
import { entryKinds } from '@/lib/vision/rules/kinds.ts';
import type { EntriesByKind } from '@/lib/vision/types/entries.ts';

/** Everything that editors of the vision write, those retired included, kind by kind. */
export async function listVisionEntries(context: Context): Promise<Result<EntriesByKind, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  const lists = await Promise.all(entryKinds.map(async (kind) => [kind, await listEntries(kind)] as const));
  return ok(Object.fromEntries(lists) as unknown as EntriesByKind);
}
