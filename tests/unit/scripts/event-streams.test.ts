import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { expect, it } from 'vitest';
import { endEventStreams, follow, isEventStream } from '@/scripts/portal/event-streams.ts';
import { removeUnusedScripts } from '@/scripts/portal/scriptless-answers.ts';

it('an event passes the compression at once, and the stream ends when the server stops', async () => {
  const compressed = compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) });
  const server = createServer((request, response) => {
    compressed(request as never, response as never, () => {
      removeUnusedScripts(response);
      follow(response);
      response.setHeader('content-type', 'text/event-stream; charset=utf-8');
      response.write('data: 7\n\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get({ host: 'localhost', port, headers: { 'accept-encoding': 'br, gzip' } }, resolve);
  });
  const first = await new Promise<string>((resolve) => answer.once('data', (chunk: Buffer) => resolve(chunk.toString())));
  expect(first).toBe('data: 7\n\n');
  expect(answer.headers['content-encoding']).toBeUndefined();
  const ended = new Promise<void>((resolve) => answer.once('end', resolve));
  answer.resume();
  endEventStreams();
  await ended;
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

it('knows an event stream by its type only', () => {
  const of = (type: string | undefined) => isEventStream({ getHeader: () => type });
  expect([of('text/event-stream; charset=utf-8'), of('text/html'), of(undefined)]).toEqual([true, false, false]);
});
