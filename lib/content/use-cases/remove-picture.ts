import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { deletePicture, findPictureForUpdate } from '@/lib/content/repository/pictures.ts';
import { pictureFormats, pictureKey } from '@/lib/content/rules/pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { logger } from '@/lib/platform/logger.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes out of the library a picture that nothing shows, in no draft and no version. */
export async function removePicture(context: Context, input: { pictureId: string }): Promise<Result<{ name: string }, ContentRefusal>> {
  if (!canWriteContent(context.viewer)) return refuse('picture-not-found');
  const removed = await transaction(async () => {
    const picture = await findPictureForUpdate(input.pictureId);
    if (!picture) return refuse('picture-not-found');
    if (picture.uses.length > 0) return refuse('picture-in-use');
    await deletePicture(picture.id);
    await recordAct(context, {
      verb: 'picture.remove',
      objectKind: 'picture',
      objectId: picture.id,
      before: { name: picture.name, credit: picture.credit },
      after: {},
    });
    return ok(picture);
  });
  if (!removed.ok) return removed;
  const { id, name, widths } = removed.value;
  await forgetBytes(widths.flatMap((width) => pictureFormats.map((format) => pictureKey(id, width, format))));
  return ok({ name });
}

/** The act is done: bytes that could not be removed only take room. */
async function forgetBytes(keys: readonly string[]): Promise<void> {
  const results = await Promise.allSettled(keys.map((key) => storage().delete(key)));
  const left = keys.filter((_key, position) => results[position]?.status === 'rejected');
  if (left.length > 0) logger.warn({ keys: left }, 'picture bytes left behind');
}
