import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeLeaving } from '@/lib/platform/leaving.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import { VisitCounts } from '@/lib/web/visits/visit-counts.ts';
import { visitedTerritory } from '@/lib/web/visits/visited-territory.ts';
import { writeVisits } from '@/lib/web/visits/write-visits.ts';

/** Once on the global object: the development server evaluates modules again at each change. */
const kept = globalThis as typeof globalThis & { portalVisits?: VisitCounts };

/** What a process that is killed loses at most, while the database answers. */
const writtenEvery = 5_000;

/** A process that stops waits no longer than this for a database that is away. */
const patience = 3_000;

type Exchange = { request: IncomingMessage; response: ServerResponse };

/**
 * Counts the visits of the pages of territories: Node itself announces each answer, those that a cache gives without
 * asking the framework included. In memory, then written together every few seconds. Comes after `observeRequests`: the
 * id that it gives each answer makes Node remember the type of those whose head is written at once.
 */
export function observeVisits(): void {
  if (kept.portalVisits) return;
  const counts = new VisitCounts();
  kept.portalVisits = counts;
  const cookie = sessionCookieName();
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange;
    const { method, url, headers } = request;
    const slug = visitedTerritory({ method, url, headers, status: response.statusCode, contentType: String(response.getHeader('content-type')) }, cookie);
    if (slug !== null) counts.see(slug, new Date());
  });
  let writing: Promise<void> = Promise.resolve();
  const write = () => (writing = writing.then(() => writeVisits(counts)));
  setInterval(() => void write(), writtenEvery).unref();
  beforeLeaving(() => Promise.race([write(), sleep(patience, undefined, { ref: false })]));
}
