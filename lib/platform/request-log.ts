import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { logger } from '@/lib/platform/logger.ts';
import { requests } from '@/lib/platform/request-context.ts';

const requestIdHeader = 'x-request-id';
const wellFormedId = /^[\w.-]{8,64}$/;
const startedAt = new WeakMap<IncomingMessage, number>();

/** The id given by a front server when it is well formed, else a new one. */
export function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
}

/**
 * The address asked for, made decodable: bytes that are no UTF-8 are taken
 * literally, so that a scanner gets "not found" where the framework would fail.
 */
export function decodableUrl(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}

/** The address without its query, which may carry a token or words that a person typed. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/';
}

function isRoutine(path: string, status: number): boolean {
  return status < 500 && (path.startsWith('/_next/static/') || path === '/api/health');
}

function onStart(request: IncomingMessage, response: ServerResponse): void {
  const requestId = requestIdOf(request.headers[requestIdHeader]);
  request.headers[requestIdHeader] = requestId;
  request.url = decodableUrl(request.url ?? '/');
  response.setHeader('X-Request-Id', requestId);
  startedAt.set(request, performance.now());
  requests.enterWith({ requestId, response });
}

function onFinish(request: IncomingMessage, response: ServerResponse): void {
  const start = startedAt.get(request);
  if (start === undefined) return;
  const path = pathOf(request.url ?? '/');
  const line = {
    requestId: request.headers[requestIdHeader],
    method: request.method,
    path,
    status: response.statusCode,
    milliseconds: Math.round(performance.now() - start),
  };
  if (isRoutine(path, response.statusCode)) logger.debug(line, 'request');
  else logger.info(line, 'request');
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

/**
 * Gives each HTTP request its id and writes one line for each answer, cached
 * pages included: Node itself announces them, at no cost for the framework.
 */
export function observeRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange;
    onStart(request, response);
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange;
    onFinish(request, response);
  });
}
