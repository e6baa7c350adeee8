import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { discardFile } from '@/lib/files/use-cases/discard-file.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { findLabForUpdate, setPicture } from '@/lib/labs/repository/changes.ts';
import { webPicture } from '@/lib/platform/pictures.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Gives the LAB a picture, resized for the web, with its alternative text; the former one is discarded. */
export async function setLabPicture(
  context: Context,
  input: { labId: string; alternative: string; bytes: Uint8Array },
): Promise<Result<{ slug: string }, LabRefusal | FileRefusal>> {
  if (!canKeepLab(context.viewer, { id: input.labId })) return refuse('lab-not-found');
  if (input.alternative === '') {
    return refuse('alternative-needed', [{ field: 'alternative', message: 'Décrivez l’image en une phrase.' }]);
  }
  const picture = await webPicture(input.bytes);
  if (!picture) return refuse('picture-refused', [{ field: 'picture', message: 'Choisissez une image PNG, JPEG ou WebP.' }]);

  let former: string | null = null;
  const stored = await storeFile(context, { name: 'lab.webp', bytes: picture }, async (file) => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab) return refuse('lab-not-found');
    former = lab.pictureFileId;
    await setPicture(lab.id, file.id, input.alternative);
    await recordAct(context, {
      verb: 'lab.set-picture',
      objectKind: 'lab',
      objectId: lab.id,
      before: { fileId: former },
      after: { fileId: file.id, alternative: input.alternative },
    });
    return ok({ slug: lab.slug });
  });
  const fileId: string | null = former;
  if (stored.ok && fileId) await discardFile(context, async () => ok({ fileId }));
  return stored;
}
