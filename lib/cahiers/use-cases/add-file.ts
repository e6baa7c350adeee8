import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier, findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { countCahierFiles, insertCahierFile } from '@/lib/cahiers/repository/files.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import { mostFiles, titleFromName } from '@/lib/cahiers/rules/files.ts';
import type { CahierRecord } from '@/lib/cahiers/types/cahier.ts';
import type { FileAudience } from '@/lib/cahiers/types/files.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

async function refusal(context: Context, cahier: CahierRecord | null): Promise<Result<CahierRecord, CahierRefusal>> {
  if (!cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-not-found');
  if (!isUnlocked(cahier)) return refuse('cahier-locked');
  if ((await countCahierFiles(cahier.id)) >= mostFiles) return refuse('too-many-files');
  return ok(cahier);
}

/** Attaches a file to a cahier that is not submitted; its kind is told from its content. */
export async function addFile(
  context: Context,
  input: { cahierId: string; name: string; bytes: Uint8Array; title: string; audience: FileAudience },
): Promise<Result<{ cahierFileId: string }, CahierRefusal | FileRefusal>> {
  // Asked twice: before anything is kept, then with the cahier held.
  const allowed = await refusal(context, await findCahier(input.cahierId));
  if (!allowed.ok) return allowed;
  return storeFile(context, input, async (file) => {
    const checked = await refusal(context, await findCahierForUpdate(input.cahierId));
    if (!checked.ok) return checked;
    const cahierFileId = await insertCahierFile({
      cahierId: checked.value.id,
      fileId: file.id,
      title: input.title || titleFromName(file.name),
      audience: input.audience,
      addedAt: context.now,
    });
    await recordAct(context, {
      verb: 'cahier.add-file',
      objectKind: 'cahier',
      objectId: checked.value.id,
      after: { cahierFileId, name: file.name, sha256: file.sha256, audience: input.audience },
    });
    return ok({ cahierFileId });
  });
}
