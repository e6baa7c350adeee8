import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionRefusal } from '@/lib/vision/errors.ts';
import { canEditVision } from '@/lib/vision/permissions.ts';
import { findEntry, writeEntry } from '@/lib/vision/repository/entries.ts';
import { hasRevision, keepRevision } from '@/lib/vision/repository/revisions.ts';
import { sameContent } from '@/lib/vision/rules/kinds.ts';
import type { SaveEntry } from '@/lib/vision/schema/inputs.ts';

/**
 * Writes what an entry says, in both languages; the public pages show it at once. The state that it replaces is kept.
 * Typed from a state that is no more the present one, it is refused: `replaces` names the state that it was then read
 * against. Nothing is written when nothing changed.
 */
export async function saveVisionEntry(context: Context, input: SaveEntry): Promise<Result<{ revision: number; changed: boolean }, VisionRefusal>> {
  const { viewer, now } = context;
  if (!canEditVision(viewer)) return refuse('entry-not-found');
  return transaction(async () => {
    const { kind, id, content } = input;
    const entry = await findEntry(kind, id, { locked: true });
    if (!entry) return refuse('entry-not-found');
    if (entry.retiredAt) return refuse('entry-retired');
    if (sameContent(entry.content, content)) return ok({ revision: entry.revision, changed: false });
    if (input.revision !== entry.revision && input.replaces !== entry.revision) {
      return refuse('entry-changed', [{ field: 'revision', message: 'Lisez l’autre texte, puis choisissez.' }]);
    }
    const terreId = kind === 'milestone' ? content['terreId'] : null;
    if (typeof terreId === 'string' && !(await findEntry('terre', terreId))) {
      return refuse('group-not-found', [{ field: 'content.terreId', message: 'Choisissez une terre dans la liste.' }]);
    }
    if (!(await hasRevision(kind, id, entry.revision))) {
      await keepRevision({ kind, entryId: id, number: entry.revision, content: entry.content, savedAt: entry.editedAt ?? now, savedById: null });
    }
    const revision = entry.revision + 1;
    await writeEntry(kind, id, content, { at: now, revision });
    await keepRevision({ kind, entryId: id, number: revision, content, savedAt: now, savedById: viewer.personId });
    await recordAct(context, { verb: 'vision.save', objectKind: kind, objectId: id, before: { ...entry.content }, after: { ...content } });
    return ok({ revision, changed: true });
  });
}
