import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { createNote, findLabForUpdate } from '@/lib/labs/repository/changes.ts';
import type { LabNoteInput } from '@/lib/labs/schema.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Publishes a progress note on the LAB's page: what was tried, seen, learnt. */
export async function publishNote(context: Context, input: LabNoteInput): Promise<Result<{ slug: string; noteId: string }, LabRefusal>> {
  const { viewer } = context;
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!viewer || !lab || !canKeepLab(viewer, lab)) return refuse('lab-not-found');
    const noteId = await createNote({ ...input, labId: lab.id, authorId: viewer.personId, publishedAt: context.now });
    await recordAct(context, { verb: 'lab.publish-note', objectKind: 'lab', objectId: lab.id, after: { noteId, title: input.title } });
    return ok({ slug: lab.slug, noteId });
  });
}
