import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canUsePictures } from '@/lib/content/permissions.ts';
import { forgetPictureBytes } from '@/lib/content/repository/picture-bytes.ts';
import { deletePicture, findPictureForUpdate } from '@/lib/content/repository/pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes out of the library a picture that nothing shows, in no draft and no version. */
export async function removePicture(context: Context, input: { pictureId: string }): Promise<Result<{ name: string }, ContentRefusal>> {
  const removed = await transaction(async () => {
    const picture = await findPictureForUpdate(input.pictureId);
    if (!picture || !canUsePictures(context.viewer, picture.territorySiren)) return refuse('picture-not-found');
    if (picture.uses.length > 0 || picture.isOfPlace) return refuse('picture-in-use');
    await deletePicture(picture.id);
    // Neither name nor credit, which may name people: the audit outlives the picture.
    await recordAct(context, { verb: 'picture.remove', objectKind: 'picture', objectId: picture.id, before: {}, after: {} });
    return ok(picture);
  });
  if (!removed.ok) return removed;
  await forgetPictureBytes(removed.value);
  return ok({ name: removed.value.name });
}
