/** For ever when the address names the version that is answered; else an old page, or a newer one than this process. */
const forEver = 'public, max-age=31536000, immutable';
const aWhile = 'public, max-age=60';

/**
 * Something whose address carries its version (`?v=`). Another version is answered with the current one, kept a minute:
 * a page kept by a cache still shows something, and nothing wrong is kept for long.
 */
export function versionedAnswer(request: Request, { version, content }: { version: string; content: string }, mediaType: string): Response {
  const etag = `"${version}"`;
  const headers = {
    etag,
    'cache-control': new URL(request.url).searchParams.get('v') === version ? forEver : aWhile,
  };
  if (request.headers.get('if-none-match')?.split(/\s*,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(content, { headers: { ...headers, 'content-type': mediaType } });
}
