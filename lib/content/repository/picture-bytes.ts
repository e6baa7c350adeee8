import 'server-only';
import { pictureFormats, pictureKey } from '@/lib/content/rules/pictures.ts';
import { logger } from '@/lib/platform/logger.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';

/** Removes every size of a picture from the storage. Its row is gone already: bytes that could not be removed only take room. */
export async function forgetPictureBytes({ id, widths }: { id: string; widths: readonly number[] }): Promise<void> {
  const keys = widths.flatMap((width) => pictureFormats.map((format) => pictureKey(id, width, format)));
  const results = await Promise.allSettled(keys.map((key) => storage().delete(key)));
  const left = keys.filter((_key, position) => results[position]?.status === 'rejected');
  if (left.length > 0) logger.warn({ keys: left }, 'picture bytes left behind');
}
