import 'server-only';
import { randomBytes } from 'node:crypto';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { createEntry, findEntry, listEntries } from '@/lib/vision/repository/entries.ts';
import { keepRevision } from '@/lib/vision/repository/revisions.ts';
import { completeGroup } from '@/lib/vision/rules/groups.ts';
import { isOpen, sameGroup } from '@/lib/vision/rules/kinds.ts';
import { lastPosition } from '@/lib/vision/rules/order.ts';
import type { AddEntry } from '@/lib/vision/schema/inputs.ts';

/** Adds a lead, a SWOT item, a figure or a milestone at the end of its list; the public pages show it at once. */
export async function addVisionEntry(context: Context, input: AddEntry): Promise<Result<{ id: string }, VisionRefusal>> {
  const { viewer, now } = context;
  if (!canEditVision(viewer)) return refuse('entry-not-found');
  const { kind, content } = input;
  if (!isOpen(kind)) return refuse('kind-fixed');
  return transaction(async () => {
    const group = completeGroup(kind, input.group, content);
    if (!group) return refuse('group-not-found');
    const { terreId = null, themeId = null } = { ...content, ...group };
    if (typeof terreId === 'string' && !(await findEntry('terre', terreId))) return refuse('group-not-found');
    if (typeof themeId === 'string' && !(await findEntry('theme', themeId))) return refuse('group-not-found');
    const siblings = (await listEntries(kind, { locked: true })).filter((other) => sameGroup(group, other.group));
    // Never the key of a row that the reference content may bring one day: those end with a number of two figures.
    const id = `${[...Object.values(group).filter((part) => part !== null), kind][0]}-${randomBytes(4).toString('hex')}`;
    await createEntry({ kind, id, group, content, position: lastPosition(siblings), revision: 1, at: now });
    await keepRevision({ kind, entryId: id, number: 1, content, savedAt: now, savedById: viewer.personId });
    await recordAct(context, { verb: 'vision.add', objectKind: kind, objectId: id, after: { ...group, ...content } });
    return ok({ id });
  });
}
