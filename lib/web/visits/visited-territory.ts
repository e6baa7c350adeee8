import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';

/** An answer that has left, with what was asked. */
interface Exchange {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  status: number;
  contentType: string;
}

/** The page of a territory, in either language, whatever is asked after it. */
const pagePattern = /^(?:\/en)?\/territoires\/([a-z0-9-]{1,80})(?:\?|$)/;

/** What browsers send when they fetch a page that nobody may ever look at: ahead of a click, or as a thumbnail. */
const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/**
 * The slug of the territory whose page was just shown to a person, or null: the page itself, whole and found, to a
 * browser that opens it, and to nobody signed in (who writes the page does not count as its public), nor to a robot.
 * Looks at the headers and keeps nothing of them.
 */
export function visitedTerritory({ method, url, headers, status, contentType }: Exchange, sessionCookie: string): string | null {
  if (method !== 'GET' || status !== 200 || url === undefined) return null;
  const slug = pagePattern.exec(url)?.[1];
  if (slug === undefined || !contentType.startsWith('text/html')) return null;
  if (headers['rsc'] !== undefined || purposes.some((name) => headers[name] !== undefined)) return null;
  // Said by every browser of today; where it is missing, the rest decides.
  const destination = headers['sec-fetch-dest'];
  if (destination !== undefined && destination !== 'document') return null;
  if (headers.cookie?.split(/;\s*/).some((cookie) => cookie.startsWith(`${sessionCookie}=`))) return null;
  const agent = headers['user-agent'] ?? '';
  return agent === '' || isbot(agent) ? null : slug;
}
