import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeUnusedScripts } from '@/scripts/portal/scriptless-answers.ts';
import { get } from './http-get.ts';

const script = '<script src="/_next/static/chunks/a.js" nonce="ab==" async=""></script>';
const marker = '<meta name="x-no-framework-script" content="true"/>';
const missing = '<meta name="x-not-found" content="true"/>';

let server: Server;
let framework: (response: ServerResponse) => void;

beforeEach(async () => {
  server = createServer((_request, response) => {
    removeUnusedScripts(response);
    framework(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

/** What a visitor receives of an answer written piece by piece. */
async function received(type: string, pieces: readonly (string | Buffer)[], status = 200): Promise<string> {
  framework = (response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', type);
    response.flushHeaders();
    for (const piece of pieces) response.write(piece);
    response.end();
  };
  const answer = await get({ port: (server.address() as AddressInfo).port, path: '/', method: 'GET', headers: {} });
  expect(answer.status).toBe(status);
  return answer.body.toString('utf8');
}

describe('a page that is the same for everybody', () => {
  const held = '<meta name="x-held" content="10"/>';

  async function headersOf(pieces: readonly string[], status = 200): Promise<Record<string, unknown>> {
    framework = (response) => {
      response.statusCode = status;
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Cache-Control', 'private, no-store');
      response.setHeader('Content-Security-Policy', "script-src 'self' 'nonce-ab=='");
      response.flushHeaders();
      for (const piece of pieces) response.write(piece);
      response.end();
    };
    const { headers, body } = await get({ port: (server.address() as AddressInfo).port, path: '/', method: 'GET', headers: {} });
    expect(body.toString()).not.toContain('x-held');
    return headers;
  }

  it('says for how long, has a mark, and no nonce', async () => {
    const headers = await headersOf([`<head>${marker}${held}`, `${script}</head><p>Liste</p>`]);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=0, s-maxage=10, must-revalidate', etag: expect.stringMatching(/^W\/"[\w-]{43}"$/) });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
  });

  it.each([
    ['keeps its scripts', [held, `${script}<p>Liste</p>`], 200],
    ['is not there', [marker, held, '<p>Rien</p>'], 404],
    ['does not say so', [marker, '<p>Liste</p>'], 200],
  ])('is nobody else’s when it %s', async (_why, pieces, status) => {
    const headers = await headersOf(pieces, status);
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'content-security-policy': "script-src 'self' 'nonce-ab=='" });
  });
});

describe('a page made for one answer', () => {
  it('leaves without the scripts of the framework when it says that nothing is interactive', async () => {
    expect(await received('text/html; charset=utf-8', [`<head>${marker}`, `${script}</head><p>Été</p>`])).toBe('<head></head><p>Été</p>');
  });

  it('is the same when a letter is cut between two pieces', async () => {
    const page = Buffer.from(`${marker}<p>Été</p>`);
    const cut = page.indexOf('É') + 1;
    expect(await received('text/html', [page.subarray(0, cut), page.subarray(cut)])).toBe('<p>Été</p>');
  });

  it('keeps them when it says nothing', async () => {
    expect(await received('text/html', [`${script}<p>Formulaire</p>`])).toBe(`${script}<p>Formulaire</p>`);
  });

  it('loses its markers when nothing is there', async () => {
    expect(await received('text/html', [`${missing}${marker}`, `${script}<h1>Rien ici</h1>`], 404)).toBe('<h1>Rien ici</h1>');
  });
});

it('another answer goes as it is, piece by piece', async () => {
  expect(await received('text/x-component', [marker, script])).toBe(`${marker}${script}`);
});

it('a page sent whole is not touched', async () => {
  framework = (response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`${marker}${script}`);
  };
  const { body } = await get({ port: (server.address() as AddressInfo).port, path: '/', method: 'GET', headers: {} });
  expect(body.toString('utf8')).toBe(`${marker}${script}`);
});
