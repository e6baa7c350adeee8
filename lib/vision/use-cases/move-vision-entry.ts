import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { listEntries, placeEntries } from '@/lib/vision/repository/entries.ts';
import { isOpen, sameGroup } from '@/lib/vision/rules/kinds.ts';
import { moved } from '@/lib/vision/rules/order.ts';
import type { MoveEntry } from '@/lib/vision/schema/inputs.ts';
import type { EntryGroup } from '@/lib/vision/types/entries.ts';

/** Moves an entry one place up or down among those of its group that are shown. */
export async function moveVisionEntry(context: Context, { kind, move }: MoveEntry): Promise<Result<{ id: string; group: EntryGroup }, VisionRefusal>> {
  if (!canEditVision(context.viewer)) return refuse('entry-not-found');
  if (!isOpen(kind)) return refuse('kind-fixed');
  return transaction(async () => {
    const entries = await listEntries(kind, { locked: true });
    const entry = entries.find(({ id, retiredAt }) => id === move.id && !retiredAt);
    if (!entry) return refuse('entry-not-found');
    const shown = entries.filter(({ group, retiredAt }) => !retiredAt && sameGroup(entry.group, group));
    const places = moved(shown, entry.id, move.direction);
    if (places.length === 0) return refuse('no-room-to-move');
    await placeEntries(kind, places, context.now);
    const order = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    const place = new Map(places.map(({ id, position }) => [id, position]));
    const after = shown.toSorted((a, b) => (place.get(a.id) ?? a.position) - (place.get(b.id) ?? b.position));
    await recordAct(context, { verb: 'vision.move', objectKind: kind, objectId: entry.id, before: order(shown), after: order(after) });
    return ok({ id: entry.id, group: entry.group });
  });
}
