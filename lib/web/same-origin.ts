/**
 * True when a POST comes from a page of the portal itself. Browsers send `Sec-Fetch-Site` or `Origin` with
 * every form; a request that carries neither was not made by a browser on a person's behalf.
 */
export function isSameOrigin(request: Request, siteUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin !== null && origin === new URL(siteUrl).origin;
}
