import { pictureFile, pictureMediaTypes } from '@/lib/content/rules/pictures.ts';
import { openPicture } from '@/lib/content/use-cases/open-picture.ts';
import { getContext } from '@/lib/web/viewer.ts';

type Props = { params: Promise<{ id: string; file: string }> };

const nothing = () => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

/**
 * One size of a picture. Its bytes never change, but who may see it does: a portrait's picture leaves with its consent.
 * Shared caches ask again after a minute, browsers after an hour; both are told that nothing changed by its tag.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, file } = await params;
  const wanted = pictureFile(file);
  if (!wanted) return nothing();
  const opened = await openPicture(await getContext(), { pictureId: id, ...wanted });
  if (!opened.ok) return nothing();
  const etag = `"${id.toLowerCase()}-${file}"`;
  const headers = {
    etag,
    'cache-control': opened.value.isPublic ? 'public, max-age=3600, s-maxage=60' : 'private, no-cache',
  };
  if (request.headers.get('if-none-match')?.split(/\s*,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
  const content = await opened.value.content();
  return content ? new Response(content, { headers: { ...headers, 'content-type': pictureMediaTypes[wanted.format] } }) : nothing();
}
