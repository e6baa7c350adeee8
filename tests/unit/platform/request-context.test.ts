import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerInstead, answerWithStatus, currentRequestId } from '@/lib/platform/request-context.ts';
import { observeRequests } from '@/lib/platform/request-log.ts';
import { reportRequestError } from '@/lib/web/request-errors.ts';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

beforeAll(observeRequests);

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('a request', () => {
  test('is known by its id wherever the code runs, and simultaneous ones are not mixed', async () => {
    const url = await serve(async (_request, response) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      response.end(currentRequestId());
    });
    const ids = ['request-0001', 'request-0002', 'request-0003'];
    const answers = await Promise.all(
      ids.map(async (id) => (await fetch(url, { headers: { 'x-request-id': id } })).text()),
    );
    expect(answers).toEqual(ids);
  });

  test('is unknown outside of a request', () => {
    expect(currentRequestId()).toBeUndefined();
    expect(answerInstead(500, {}, 'nobody')).toBe(false);
  });

  test('may get its status from the code of a page', async () => {
    const url = await serve((_request, response) => {
      answerWithStatus(404);
      response.end('not here');
    });
    expect((await fetch(url)).status).toBe(404);
  });

  test('is answered once: what the framework writes afterwards is dropped', async () => {
    const url = await serve((_request, response) => {
      answerInstead(500, { 'Content-Type': 'text/plain' }, 'sorry');
      response.setHeader('X-Late', '1');
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.write('<html>');
      response.end('late');
    });
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-late'), await answer.text()]).toEqual([
      500,
      'text/plain',
      null,
      'sorry',
    ]);
  });
});

describe('a surprise', () => {
  const context = {
    routerKind: 'App Router',
    routePath: '/[locale]/labs',
    routeType: 'render',
    renderSource: 'react-server-components',
    revalidateReason: undefined,
  } as const;

  async function fail(path: string, headers: Record<string, string>): Promise<Response> {
    const url = await serve((request, response) => {
      reportRequestError(
        new Error('secret detail'),
        { path: request.url ?? '', method: request.method ?? '', headers: request.headers },
        context,
      );
      response.statusCode = 500;
      response.end('the framework’s own answer');
    });
    return fetch(`${url}${path}`, { headers: { 'x-request-id': 'incident-42', ...headers } });
  }

  test('is told to a browser in its language, with the reference of the incident and no detail', async () => {
    const answer = await fail('/en/labs', { accept: 'text/html' });
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).toContain('<html lang="en">');
    expect(body).toContain('<code>incident-42</code>');
    expect(body).not.toContain('secret detail');
  });

  test.each([
    ['a program', { accept: 'application/json' }],
    ['a navigation by script', { accept: 'text/html', rsc: '1' }],
    ['an action by script', { accept: 'text/html', 'next-action': 'x' }],
  ])('is left to the framework for %s', async (_, headers) => {
    expect(await (await fail('/labs', headers)).text()).toBe('the framework’s own answer');
  });
});
