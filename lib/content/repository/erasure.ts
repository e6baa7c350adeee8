import 'server-only';
import { forgetPictureBytes } from '@/lib/content/repository/picture-bytes.ts';
import { picturesOfOnly } from '@/lib/content/repository/picture-uses.ts';
import { deletePicture } from '@/lib/content/repository/pictures.ts';
import { deletePublication } from '@/lib/content/repository/publications.ts';
import { afterCommit } from '@/lib/platform/transaction.ts';

/** With every version and consent, and the pictures that nothing else shows: they are most likely of that person. */
export async function erasePortrait(publicationId: string): Promise<void> {
  const pictures = await picturesOfOnly(publicationId);
  await deletePublication(publicationId);
  for (const { id } of pictures) await deletePicture(id);
  afterCommit(() => {
    for (const picture of pictures) void forgetPictureBytes(picture);
  });
}
