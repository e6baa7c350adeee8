import { mapPoints } from '@/lib/map/loaders.ts';
import { mapQuery } from '@/lib/map/rules/address.ts';
import { encodePoints } from '@/lib/map/rules/encoding.ts';
import { keptPoints } from '@/lib/web/kept-points.ts';
import { readMapRequest } from '@/lib/web/map-request.ts';

/**
 * Everything that the list of the map holds under the same filters, on all its pages, in few bytes. An address that
 * asks for what does not exist is told so: a program is not helped by an answer to another question.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { address, filters, ignored } = await readMapRequest(Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)])));
  const [wrong] = ignored;
  if (wrong) return Response.json({ error: `Unknown ${wrong.name}: ${wrong.value}` }, { status: 400 });
  const { body, etag } = await keptPoints(mapQuery(address, { isOpen: false }), async () => JSON.stringify(encodePoints(await mapPoints(filters))));
  const headers = { 'cache-control': 'public, max-age=0, must-revalidate', etag };
  if (request.headers.get('if-none-match')?.split(/\s*,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}
