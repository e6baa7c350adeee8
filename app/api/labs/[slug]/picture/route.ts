import { openFile } from '@/lib/files/use-cases/open-file.ts';
import { publicLab } from '@/lib/labs/loaders.ts';
import { getContext } from '@/lib/web/viewer.ts';

type Props = { params: Promise<{ slug: string }> };

/** The picture of a public LAB. Its address changes with the picture, hence a long life in caches. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const lab = await publicLab((await params).slug);
  const opened = await openFile(await getContext(), { fileId: lab?.pictureFileId ?? '', mayRead: Boolean(lab?.pictureFileId) });
  if (!opened.ok) return new Response(null, { status: 404 });
  return new Response(opened.value.content, {
    headers: {
      'Content-Type': opened.value.file.mediaType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
