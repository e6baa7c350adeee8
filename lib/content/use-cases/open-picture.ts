import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canUsePictures } from '@/lib/content/permissions.ts';
import { findOpenable } from '@/lib/content/repository/pictures.ts';
import { pictureKey, type PictureFormat } from '@/lib/content/rules/pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';

export interface OpenedPicture {
  /** False while only those who use its library may see it. */
  isPublic: boolean;
  content: () => Promise<ReadableStream<Uint8Array> | null>;
}

/** Opens one size of a picture to everybody once something online shows it, and before that to those who use its library. */
export async function openPicture(
  context: Context,
  input: { pictureId: string; width: number; format: PictureFormat },
): Promise<Result<OpenedPicture, ContentRefusal>> {
  const picture = await findOpenable(input.pictureId);
  if (!picture?.widths.includes(input.width)) return refuse('picture-not-found');
  const isPublic = picture.publishedAt !== null;
  if (!isPublic && !canUsePictures(context.viewer, picture.territorySiren)) return refuse('picture-not-found');
  const key = pictureKey(input.pictureId.toLowerCase(), input.width, input.format);
  return ok({ isPublic, content: async () => storage().get(key) });
}
