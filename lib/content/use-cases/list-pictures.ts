import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canUsePictures } from '@/lib/content/permissions.ts';
import { listPictures as readPictures } from '@/lib/content/repository/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface PicturesPage {
  pictures: LibraryPicture[];
  total: number;
  pageSize: number;
}

/** The library of the portal, or of a territory, newest first, for those who use it; `page` counts from 1, 24 pictures a page. */
export async function listPictures(context: Context, input: { search: string; page: number; territorySiren?: string | null }): Promise<Result<PicturesPage, ContentRefusal>> {
  const territorySiren = input.territorySiren ?? null;
  if (!canUsePictures(context.viewer, territorySiren)) return refuse('picture-not-found');
  const pageSize = 24;
  const found = await readPictures({ territorySiren, search: input.search, skip: (input.page - 1) * pageSize, take: pageSize });
  return ok({ ...found, pageSize });
}
