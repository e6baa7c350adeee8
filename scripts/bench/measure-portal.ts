import autocannon from 'autocannon';

import { say, step } from '../terminal/steps.mjs';
import { Client, durations } from './http.ts';
import { type Latency, latencyOf } from './latency.ts';
import type { Measure } from './measure.ts';
import type { Bench } from './open-bench.ts';
import { quietest, type Statement, statementsDuring } from './statements.ts';

/** What was found for one measure. */
export type Finding = {
  name: string;
  kind: Measure['kind'];
  /** by number of cahiers */
  statements: Record<number, Statement[]>;
  /** one visitor after the other, by number of cahiers */
  alone: Record<number, Latency>;
  /** visitors at once, with all the cahiers */
  together: Latency | null;
  /** of pages that lie in memory */
  perSecond: number | null;
};

export const visitorsAtOnce = 8;
const counts = 3;
const requests = { warmUp: 10, alone: 60, together: 120 } as const;

export function emptyFinding({ name, kind }: Measure): Finding {
  return { name, kind, statements: {}, alone: {}, together: null, perSecond: null };
}

async function refresh({ address, internalSecret }: Bench): Promise<void> {
  const client = new Client(address, 1);
  const headers = { authorization: `Bearer ${internalSecret}` };
  await client.expect({ path: '/api/internal/refresh', method: 'POST', headers, status: 204, proof: '' });
  client.close();
}

/** The statements of one visit, none of whose pages lies in memory. */
export async function countStatements(bench: Bench, measure: Measure, cahiers: number): Promise<Statement[]> {
  const client = new Client(bench.address, 1);
  const found: Statement[][] = [];
  try {
    // The first visit after a start loads code, and may note that the session was seen.
    for (let visit = 0; visit <= counts; visit += 1) {
      await refresh(bench);
      const statements = await statementsDuring(bench.client, () => client.expect(measure.exchange(0, cahiers)));
      if (visit > 0) found.push(statements);
    }
  } finally {
    client.close();
  }
  return quietest(found);
}

/** Durations seen by visitors, after some that do not count. */
export async function timeVisits(bench: Bench, measure: Measure, cahiers: number, connections: number): Promise<Latency> {
  const turns = measure.turns?.(cahiers) ?? Infinity;
  const wanted = connections === 1 ? requests.alone : requests.together;
  await refresh(bench);
  if (measure.kind === 'first') {
    return latencyOf(await durations(bench.address, (turn) => measure.exchange(turn, cahiers), { connections, requests: Math.min(wanted, turns) }));
  }
  const warmUp = measure.kind === 'cached' ? 2 * requests.warmUp : requests.warmUp;
  await durations(bench.address, (turn) => measure.exchange(turn, cahiers), { connections, requests: warmUp });
  return latencyOf(await durations(bench.address, (turn) => measure.exchange(turn, cahiers), { connections, requests: wanted }));
}

/** Requests a second on a page that lies in memory. */
export async function throughput(bench: Bench, measure: Measure, cahiers: number): Promise<number> {
  const { path } = measure.exchange(0, cahiers);
  const result = await autocannon({ url: `${bench.address}${path}`, connections: 16, duration: 4, headers: { accept: 'text/html' } });
  if (result.non2xx + result.errors > 0) throw new Error(`${path}: ${result.non2xx + result.errors} answers of ${result.requests.total} are not pages.`);
  return Math.round(result.requests.average);
}

/** Measures everything with the cahiers that are loaded now; the biggest size also gets visitors at once. */
export async function measureAll(bench: Bench, measures: readonly Measure[], findings: readonly Finding[], size: { cahiers: number; timed: boolean; full: boolean }): Promise<void> {
  const { cahiers, timed, full } = size;
  for (const [place, measure] of measures.entries()) {
    const finding = findings[place]!;
    await step(`${cahiers} cahiers: ${measure.name}`, async () => {
      finding.statements[cahiers] = await countStatements(bench, measure, cahiers);
      if (timed) finding.alone[cahiers] = await timeVisits(bench, measure, cahiers, 1);
      if (!full) return;
      finding.together = await timeVisits(bench, measure, cahiers, visitorsAtOnce);
      if (measure.kind === 'cached') finding.perSecond = await throughput(bench, measure, cahiers);
    });
  }
  say('');
}
