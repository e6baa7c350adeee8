import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { versionOfDraft } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Keeps the draft as a version, with a note; a draft that the last version holds already makes no second one. */
export async function keepVersion(
  context: Context,
  input: { publicationId: string; revision: number; note: string },
): Promise<Result<{ versionId: string; number: number }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(viewer, publication)) return refuse('publication-not-found');
    if (!isAllowed('save', publication.state)) return refuse('act-refused');
    if (publication.revision !== input.revision) return refuse('publication-changed');
    const version = await versionOfDraft(publication, { note: input.note, personId: viewer.personId, now });
    await recordAct(context, {
      verb: 'publication.keep-version',
      objectKind: 'publication',
      objectId: publication.id,
      after: { version: version.number, note: input.note },
    });
    return ok({ versionId: version.id, number: version.number });
  });
}
