import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { listPictures as readPictures } from '@/lib/content/repository/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface PicturesPage {
  pictures: LibraryPicture[];
  total: number;
  pageSize: number;
}

/** The library, newest first, for those who write; `page` counts from 1, 24 pictures a page. */
export async function listPictures(context: Context, input: { search: string; page: number }): Promise<Result<PicturesPage, ContentRefusal>> {
  if (!canWriteContent(context.viewer)) return refuse('picture-not-found');
  const pageSize = 24;
  const found = await readPictures({ search: input.search, skip: (input.page - 1) * pageSize, take: pageSize });
  return ok({ ...found, pageSize });
}
