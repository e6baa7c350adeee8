import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import { finishServedPage } from '../../lib/platform/next-cache/page-entry.ts';

type Write = ServerResponse['write'];
type End = ServerResponse['end'];

/**
 * Lets a page that the cache never holds (a list and its filters) leave without the framework's scripts when it
 * declares, like a cached one, that nothing on it is interactive. Such a page is written in one go: holding its
 * text until the end delays nothing. When it is the same for everybody, it says how long it may be sent again.
 */
export function removeUnusedScripts(response: ServerResponse): void {
  const write: Write = response.write.bind(response);
  const end: End = response.end.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const held: Buffer[] = [];
  let isPage: boolean | undefined;
  const holds = () => (isPage ??= String(response.getHeader('content-type')).startsWith('text/html'));

  // The head waits with the page, which has its say on it.
  response.flushHeaders = () => {
    if (!holds()) flushHeaders();
  };

  response.write = ((...[chunk, ...rest]: Parameters<Write>) => {
    if (!holds()) return write(chunk, ...rest);
    held.push(Buffer.from(chunk as Uint8Array));
    return true;
  }) as Write;

  response.end = ((...last: Parameters<End>) => {
    // A page sent whole comes from the cache, finished already.
    if (!holds() || held.length === 0) return end(...last);
    const [chunk]: unknown[] = last;
    if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
    else if (typeof chunk === 'string') held.push(Buffer.from(chunk));
    const { html, headers } = finishServedPage(Buffer.concat(held).toString('utf8'));
    if (headers && response.statusCode === 200) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.setHeader('ETag', `W/"${createHash('sha256').update(html).digest('base64url')}"`);
    }
    return end(html);
  }) as End;
}
