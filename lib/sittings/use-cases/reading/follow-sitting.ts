import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemsFor } from '@/lib/sittings/loaders/items.ts';
import { canSeeSitting } from '@/lib/sittings/permissions.ts';
import { findSitting } from '@/lib/sittings/repository/sittings.ts';
import { readerRevision } from '@/lib/sittings/rules/views.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';

/** The revision of a sitting for one reader: a number, never content, counted on what they may know of. */
export async function followSitting(context: Context, input: SittingInput): Promise<Result<{ revision: number }, SittingRefusal>> {
  const { viewer, now } = context;
  const sitting = await findSitting(input.sittingId);
  if (!sitting || !canSeeSitting(viewer, sitting)) return refuse('sitting-not-found');
  return ok({ revision: readerRevision(sitting, await itemsFor(sitting, viewer, now)) });
}
