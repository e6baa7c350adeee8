import { createHash } from 'node:crypto';
import { mapPoints } from '@/lib/map/loaders.ts';
import { encodePoints } from '@/lib/map/rules/encoding.ts';
import { readMapRequest } from '@/lib/web/map-request.ts';

/**
 * Everything that the list of the map holds under the same filters, on all its pages, in few bytes. An address that
 * asks for what does not exist is told so: a program is not helped by an answer to another question.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { filters, ignored } = await readMapRequest(Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])));
  const [wrong] = ignored;
  if (wrong) return Response.json({ error: `Unknown ${wrong.name}: ${wrong.value}` }, { status: 400 });
  const body = JSON.stringify(encodePoints(await mapPoints(filters)));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { 'cache-control': 'public, max-age=0, s-maxage=10, must-revalidate', etag };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
