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

/** What a page that the cache never holds is sent as. */
export type ServedPage = {
  html: string;
  /** How a front server may hold it; absent: not at all. */
  headers?: Record<'cache-control' | typeof policyHeader, string>;
};

const heldMarker = new RegExp(`<meta name="${pageMarkers.held}" content="(\\d{1,2})"/>`);

/**
 * A page that the cache never holds, without its markers, and without scripts where it asked for none. One without
 * scripts that says it is the same for everybody needs no nonce: it may be sent again.
 */
export function finishServedPage(html: string): ServedPage {
  const noScript = removeMarker(removeMarker(html, pageMarkers.notFound).html, pageMarkers.noScript);
  const [, seconds] = heldMarker.exec(noScript.html) ?? [];
  const unmarked = noScript.html.replace(heldMarker, '');
  if (!noScript.found) return { html: unmarked };
  const scriptless = withoutFrameworkScripts(unmarked);
  if (seconds === undefined) return { html: scriptless };
  return {
    html: scriptless,
    headers: {
      'cache-control': `public, max-age=0, s-maxage=${seconds}, must-revalidate`,
      [policyHeader]: contentSecurityPolicy({ hashes: [] }),
    },
  };
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
