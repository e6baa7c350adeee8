import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { deleteCahierFile, findCahierFile } from '@/lib/cahiers/repository/files.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { discardFile } from '@/lib/files/use-cases/discard-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Removes an attachment and its bytes, until the cahier is submitted. */
export async function removeFile(
  context: Context,
  input: { id: string },
): Promise<Result<{ cahierId: string; fileId: string }, CahierRefusal | FileRefusal>> {
  return discardFile(context, async () => {
    const attached = await findCahierFile(input.id);
    const cahier = attached && (await findCahierForUpdate(attached.cahier.id));
    if (!attached || !cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-file-not-found');
    if (!isUnlocked(cahier)) return refuse('cahier-locked');
    await deleteCahierFile(attached.id);
    await recordAct(context, {
      verb: 'cahier.remove-file',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { cahierFileId: attached.id, title: attached.title, audience: attached.audience },
    });
    return ok({ cahierId: cahier.id, fileId: attached.fileId });
  });
}
