import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canUsePictures } from '@/lib/content/permissions.ts';
import { findPictureForUpdate, setCredit } from '@/lib/content/repository/pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Corrects the credit of a picture, wherever it is shown. */
export async function creditPicture(context: Context, input: { pictureId: string; credit: string }): Promise<Result<{ id: string }, ContentRefusal>> {
  return transaction(async () => {
    const picture = await findPictureForUpdate(input.pictureId);
    if (!picture || !canUsePictures(context.viewer, picture.territorySiren)) return refuse('picture-not-found');
    const credit = input.credit.trim();
    if (credit === '') return refuse('credit-needed');
    if (credit === picture.credit) return ok({ id: picture.id });
    await setCredit(picture.id, credit);
    // Neither credit, which may name people: the audit outlives the picture.
    await recordAct(context, { verb: 'picture.credit', objectKind: 'picture', objectId: picture.id, before: {}, after: {} });
    return ok({ id: picture.id });
  });
}
