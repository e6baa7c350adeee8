import autocannon from 'autocannon';

import { say, step } from '../terminal/steps.mjs';
import { Client, durations } from './http.ts';
import { type Latency, latencyOf } from './latency.ts';
import type { Measure } from './measure.ts';
import type { Bench } from './open-bench.ts';
import { serverProcessor } from './processor.ts';
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
  /** why nothing more could be measured */
  broken: string | null;
};

export const visitorsAtOnce = 8;
const counts = 3;
const requests = { warmUp: 20, alone: 80, together: 160 } as const;

export function emptyFinding({ name, kind }: Measure): Finding {
  return { name, kind, statements: {}, alone: {}, together: null, perSecond: null, broken: null };
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
  const visit = (count: number) => durations(bench.address, (turn) => measure.exchange(turn, cahiers), { connections, requests: count });
  const wanted = Math.min(connections === 1 ? requests.alone : requests.together, measure.turns?.(cahiers) ?? Infinity);
  await refresh(bench);
  if (measure.kind !== 'first') await visit(requests.warmUp);
  const before = await serverProcessor();
  const found = await visit(wanted);
  const after = await serverProcessor();
  return latencyOf(found, before && after && { ran: after.ran - before.ran, waited: after.waited - before.waited });
}

/** Requests a second on a page that lies in memory. */
export async function throughput(bench: Bench, measure: Measure, cahiers: number): Promise<number> {
  const { path } = measure.exchange(0, cahiers);
  const result = await autocannon({ url: `${bench.address}${path}`, connections: 16, duration: 4, headers: { accept: 'text/html' } });
  if (result.non2xx + result.errors > 0) throw new Error(`${path}: ${result.non2xx + result.errors} answers of ${result.requests.total} are not pages.`);
  return Math.round(result.requests.average);
}

type Size = { cahiers: number; timed: boolean; full: boolean };

/**
 * Measures everything with the cahiers that are loaded now; the biggest size also gets visitors at once.
 * A page that does not answer as it should is remembered as broken, and the others are measured.
 */
export async function measureAll(bench: Bench, measures: readonly Measure[], findings: readonly Finding[], size: Size): Promise<void> {
  for (const [place, measure] of measures.entries()) {
    const finding = findings[place];
    if (!finding || finding.broken) continue;
    await step(`${size.cahiers} cahiers: ${measure.name}`, () => measureOne(bench, measure, finding, size)).catch((error: unknown) => {
      finding.broken = error instanceof Error ? error.message : String(error);
    });
  }
  say('');
}

async function measureOne(bench: Bench, measure: Measure, finding: Finding, { cahiers, timed, full }: Size): Promise<void> {
  finding.statements[cahiers] = await countStatements(bench, measure, cahiers);
  if (timed) finding.alone[cahiers] = await timeVisits(bench, measure, cahiers, 1);
  if (!full) return;
  finding.together = await timeVisits(bench, measure, cahiers, visitorsAtOnce);
  if (measure.kind === 'cached') finding.perSecond = await throughput(bench, measure, cahiers);
}
