import type { ServerResponse } from 'node:http';

/** Answers that are being sent. */
const open = new Set<ServerResponse>();

/** True for server-sent events: each must leave at once, and compression would hold it back to join it to the next. */
export function isEventStream(response: Pick<ServerResponse, 'getHeader'>): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}

/** Follows an answer until it is over. */
export function follow(response: ServerResponse): void {
  open.add(response);
  response.once('close', () => open.delete(response));
}

/** Ends the event streams, which would never end by themselves: browsers come back to the next server. */
export function endEventStreams(): void {
  for (const response of open) if (isEventStream(response)) response.end();
}
