import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { findCahierFile, updateCahierFile } from '@/lib/cahiers/repository/files.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import type { EditFile } from '@/lib/cahiers/schema/files.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Changes the title of an attachment or who may read it, until the cahier is submitted. */
export async function editFile(context: Context, input: EditFile): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  return transaction(async () => {
    const attached = await findCahierFile(input.id);
    const cahier = attached && (await findCahierForUpdate(attached.cahier.id));
    if (!attached || !cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-file-not-found');
    if (!isUnlocked(cahier)) return refuse('cahier-locked');
    const { title, audience } = input;
    await updateCahierFile(attached.id, { title, audience });
    await recordAct(context, {
      verb: 'cahier.edit-file',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { cahierFileId: attached.id, title: attached.title, audience: attached.audience },
      after: { cahierFileId: attached.id, title, audience },
    });
    return ok({ cahierId: cahier.id });
  });
}
