import { contentSecurityPolicy } from '../content-security/policy.ts';
import { frameworkScriptHashes, withoutFrameworkScripts } from '../content-security/framework-scripts.ts';
import { pageMarkers } from './page-markers.ts';

/** What this portal touches of a page held by the framework's cache. */
export type PageEntry = {
  html: string;
  status?: number | undefined;
  headers?: Record<string, number | string | string[] | undefined> | undefined;
};

const policyHeader = 'content-security-policy';

// Browsers ask again each time (an ETag answers 304); a front server may hold a
// page for one second, so that a publication shows at once.
const cacheControl = 'public, max-age=0, s-maxage=1, must-revalidate';

function removeMarker(html: string, name: string): { html: string; found: boolean } {
  const marker = `<meta name="${name}" content="true"/>`;
  return { html: html.replaceAll(marker, ''), found: html.includes(marker) };
}

/** The text of a page that the cache never holds: no marker, and no script where the page asked for none. */
export function finishServedPage(html: string): string {
  const noScript = removeMarker(removeMarker(html, pageMarkers.notFound).html, pageMarkers.noScript);
  return noScript.found ? withoutFrameworkScripts(noScript.html) : noScript.html;
}

/**
 * Gives a cached page its final form: policy, cache rule, status, and no script
 * where the page asked for none. Changes the entry in place, since the answer
 * under way is made from the same object; a second call changes nothing.
 */
export function finishPageEntry(entry: PageEntry): void {
  if (entry.headers?.[policyHeader] !== undefined) return;
  const notFound = removeMarker(entry.html, pageMarkers.notFound);
  const gone = removeMarker(notFound.html, pageMarkers.gone);
  const noScript = removeMarker(gone.html, pageMarkers.noScript);
  entry.html = noScript.found ? withoutFrameworkScripts(noScript.html) : noScript.html;
  if (notFound.found) entry.status = 404;
  if (gone.found) entry.status = 410;
  entry.headers = {
    ...entry.headers,
    [policyHeader]: contentSecurityPolicy({ hashes: frameworkScriptHashes(entry.html) }),
    'cache-control': cacheControl,
  };
}
