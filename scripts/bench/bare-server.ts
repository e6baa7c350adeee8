import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

import { root } from '../build/program.ts';
import { stayOn } from './cores.ts';
import { Client, type Exchange } from './http.ts';
import type { Bench } from './open-bench.ts';

const seconds = 4;

/** Headers of one connection, not of the answer. */
const ofConnection = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/**
 * Requests a second for one address, by a generator that costs less than what it measures.
 * @throws when an answer is not a success
 */
export async function fastest(url: string, connections: number): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, headers: { accept: 'text/html' } });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} answers of ${result.requests.total} are not pages.`);
  return result.requests.average;
}

/** Requests a second when the same bytes, head and body, come from a bare server on the core of the portal. */
export async function bareRate({ address, serverCore }: Bench, exchange: Exchange, connections: number): Promise<number> {
  const client = new Client(address, 1);
  const { headers, body } = await client.expect(exchange).finally(() => client.close());
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));
  const server = spawn(process.execPath, [path.join(root, 'scripts/bench/serve-bytes.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(server, 'exit');
  try {
    if (serverCore !== null && server.pid !== undefined) await stayOn(serverCore, server.pid);
    server.stdin.end(JSON.stringify({ headers: kept, body }));
    const [port] = (await once(createInterface(server.stdout), 'line')) as [string];
    return await fastest(`http://127.0.0.1:${port}/`, connections);
  } finally {
    server.kill();
    await gone;
  }
}
