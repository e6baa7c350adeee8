import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAnswers } from '@/lib/platform/next-cache/kept-answers.ts';
import { answerFromKept, keepWhatIsAnswered } from '@/scripts/portal/page-front.ts';
import { get } from './http-get.ts';

const page = `<!doctype html><p>${'Mayenne '.repeat(400)}</p>`;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the framework does with a cached page. */
const cachedPage: Answer = (_request, response) => {
  response.setHeader('Cache-Control', 'public, max-age=0, s-maxage=1, must-revalidate');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', "default-src 'none'");
  response.setHeader('ETag', '"abc"');
  response.setHeader('X-Request-Id', 'of-this-request');
  response.setHeader('X-Nextjs-Cache', 'HIT');
  response.end(page);
};

let server: Server;
let made = 0;
let framework: Answer = cachedPage;

beforeEach(async () => {
  made = 0;
  framework = cachedPage;
  forgetAnswers();
  server = createServer((request, response) => {
    if (answerFromKept(request, response)) return;
    keepWhatIsAnswered(request, response);
    made += 1;
    framework(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  vi.useRealTimers();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  get({ port: (server.address() as AddressInfo).port, path, headers, method });

describe('a cached page', () => {
  it('is made once, and sent again as it was', async () => {
    const first = await ask('/');
    const second = await ask('/');
    expect(made).toBe(1);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.toString()).toBe(page);
    expect(second.headers).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
      'content-security-policy': "default-src 'none'",
      'content-length': String(page.length),
      etag: 'W/"abc"',
      vary: 'Accept-Encoding, RSC',
    });
  });

  it('never carries what belongs to the request of an earlier visitor', async () => {
    await ask('/');
    const { headers } = await ask('/');
    expect(headers).not.toHaveProperty('x-request-id');
    expect(headers).not.toHaveProperty('x-nextjs-cache');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('leaves compressed for who accepts "%s"', async (accepted, encoding, unpack) => {
    for (const { headers, body } of [await ask('/', { 'accept-encoding': accepted }), await ask('/', { 'accept-encoding': accepted })]) {
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-length']).toBe(String(body.length));
      expect(body.length).toBeLessThan(page.length / 10);
      expect(unpack(body).toString()).toBe(page);
    }
  });

  it('is not sent again to who has it', async () => {
    await ask('/');
    const { status, body } = await ask('/', { 'if-none-match': '"other", W/"abc"' });
    expect([status, body.length, made]).toEqual([304, 0, 1]);
  });

  it('answers HEAD with its length and no body', async () => {
    await ask('/');
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(page.length), 0]);
  });

  it('is made again at once after a publication', async () => {
    await ask('/');
    forgetAnswers();
    await ask('/');
    expect(made).toBe(2);
  });

  it('is not kept when a publication happened while it was being made', async () => {
    framework = (request, response) => {
      forgetAnswers();
      cachedPage(request, response);
    };
    await ask('/');
    await ask('/');
    expect(made).toBe(2);
  });

  it('is made again when its second is over', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    await ask('/');
    vi.advanceTimersByTime(999);
    await ask('/');
    expect(made).toBe(1);
    vi.advanceTimersByTime(1);
    await ask('/');
    expect(made).toBe(2);
  });
});

describe('a list with its filters', () => {
  const held = (seconds: number): Answer => (_request, response) => {
    response.setHeader('Cache-Control', `public, max-age=0, s-maxage=${seconds}, must-revalidate`);
    response.setHeader('ETag', 'W/"list"');
    response.end(page);
  };

  it('is kept by its whole address, for as long as it says', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    framework = held(10);
    for (const path of ['/recherche?q=lin', '/recherche?q=lin&type=lab', '/recherche?q=lin']) await ask(path);
    expect(made).toBe(2);
    vi.advanceTimersByTime(9999);
    await ask('/recherche?q=lin');
    expect(made).toBe(2);
    vi.advanceTimersByTime(1);
    await ask('/recherche?q=lin');
    expect(made).toBe(3);
  });

  it('is not kept for the year that the framework gives', async () => {
    framework = held(31_536_000);
    await ask('/labs?theme=mobilite');
    await ask('/labs?theme=mobilite');
    expect(made).toBe(2);
  });
});

describe('what is never kept', () => {
  const other = (change: (response: ServerResponse) => void): Answer => (request, response) => {
    change(response);
    cachedPage(request, { setHeader: (name: string, value: string) => response.hasHeader(name) || response.setHeader(name, value), end: (body: string) => response.end(body) } as never);
  };

  it.each<[string, Answer]>([
    ['a personal page', other((response) => response.setHeader('Cache-Control', 'private, no-cache, no-store'))],
    ['a page that sets a cookie', other((response) => response.setHeader('Set-Cookie', 'a=b'))],
    ['a page that is not there', other((response) => void (response.statusCode = 404))],
    ['a page without a mark', other((response) => response.setHeader('ETag', ['a', 'b']))],
    ['a page sent in pieces', (_request, response) => {
      response.setHeader('Cache-Control', 's-maxage=1');
      response.setHeader('ETag', '"abc"');
      response.write('<p>');
      response.end(page);
    }],
  ])('%s', async (_name, answer) => {
    framework = answer;
    await ask('/');
    await ask('/');
    expect(made).toBe(2);
  });

  it.each([
    ['a search of anything', '/labs?theme=<mobilite>', {}],
    ['a part asked by the framework', '/labs', { rsc: '1' }],
    ['a range', '/labs', { range: 'bytes=0-4' }],
    ['another way to write an address', '/l%61bs', {}],
    ['an address with a host', 'http://example.org/labs', {}],
  ])('%s', async (_name, path, headers) => {
    await ask(path, headers);
    await ask(path, headers);
    expect(made).toBe(2);
  });

  it('the answer to a form', async () => {
    await ask('/', {}, 'POST');
    await ask('/', {}, 'POST');
    expect(made).toBe(2);
  });
});
