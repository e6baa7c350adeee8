import { AsyncLocalStorage } from 'node:async_hooks';
import type { ServerResponse } from 'node:http';

interface RequestContext {
  requestId: string;
  response: ServerResponse;
}

// The framework bundles instrumentation and pages apart: only the global object is common to both.
const shared = globalThis as typeof globalThis & {
  portalRequests?: AsyncLocalStorage<RequestContext>;
};
shared.portalRequests ??= new AsyncLocalStorage<RequestContext>();

/** The HTTP request being answered, wherever the code that asks runs. */
export const requests: AsyncLocalStorage<RequestContext> = shared.portalRequests;

/** Id of the request being answered; undefined in a worker or a script. */
export function currentRequestId(): string | undefined {
  return requests.getStore()?.requestId;
}

/**
 * Sets the status of the answer of a dynamic page, which the framework gives no
 * other way to do without emptying the page. A cached page keeps its own status.
 */
export function answerWithStatus(status: number): void {
  const response = requests.getStore()?.response;
  if (response && !response.headersSent) response.statusCode = status;
}

/**
 * Answers the request at once in place of the framework, whatever it still
 * tries to write afterwards.
 * @returns false when there is no request, or when its answer has already left
 */
export function answerInstead(status: number, headers: Record<string, string>, body: string): boolean {
  const response = requests.getStore()?.response;
  if (!response || response.headersSent) return false;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
  const ignore = () => response;
  Object.assign(response, {
    setHeader: ignore,
    appendHeader: ignore,
    removeHeader: ignore,
    writeHead: ignore,
    write: () => true,
    end: ignore,
  });
  return true;
}
