import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { finishBeforeLeaving } from '@/lib/platform/leaving.ts';
import { observeRequests } from '@/lib/platform/request-log.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { observeVisits } from '@/lib/web/visits/observe-visits.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let server: Server;

beforeAll(async () => {
  await transaction(buildWorld);
  observeRequests();
  observeVisits();
  // The development server evaluates its modules again and again: nothing is counted twice for it.
  observeVisits();
  server = createServer((asked, response) => {
    // As the front of pages does: everything in the head, at once.
    response.writeHead(asked.url?.startsWith('/territoires/monde') ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => server.close());

function ask(path: string, headers: Record<string, string> = {}): Promise<number> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { 'user-agent': firefox, ...headers } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

it('counts the pages that leave, whoever made them, and writes what waits before the process ends', async () => {
  expect([await ask('/territoires/monde'), await ask('/territoires/monde?de=lettre'), await ask('/territoires/ailleurs')]).toEqual([200, 200, 404]);
  await ask('/territoires/monde', { 'sec-purpose': 'prefetch' });
  await ask('/territoires/monde', { cookie: 'mayenne.session=x' });
  await ask('/territoires/monde', { 'user-agent': 'bingbot' });
  await finishBeforeLeaving();
  const rows = await db().territoryVisit.findMany({ select: { territorySiren: true, count: true } });
  expect(rows).toEqual([{ territorySiren: '200000001', count: 2 }]);
});
