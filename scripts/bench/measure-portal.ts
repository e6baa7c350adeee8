import { setTimeout as sleep } from 'node:timers/promises';

import { searchJob } from '@/lib/search/rules/changes.ts';
import { say, step } from '../terminal/steps.mjs';
import { seeded } from './data/seeded.ts';
import { bareRate, fastest } from './bare-server.ts';
import { Client, type Duration, durations } from './http.ts';
import { type Latency, latencyOf } from './latency.ts';
import type { Measure } from './measure.ts';
import type { Bench } from './open-bench.ts';
import { processorBetween, serverThreads } from './processor.ts';
import { quietest, type Statement, statementsDuring } from './statements.ts';

/** What was found for one measure. */
export type Finding = {
  name: string;
  kind: Measure['kind'];
  /** by number of cahiers */
  statements: Record<number, Statement[]>;
  /** one visitor after the other, without a pause, by number of cahiers */
  alone: Record<number, Latency>;
  /** visitors at once, who each take their time, with all the cahiers */
  together: Latency | null;
  /** requests a second when visitors at once take no time, with all the cahiers */
  perSecond: number | null;
  /** same, of a bare server that sends the same bytes from the same core; null when it is not compared */
  barePerSecond: number | null;
  leastShare: number | null;
  /** why nothing more could be measured */
  broken: string | null;
};

export const visitorsAtOnce = 8;
/** Longest time that a visitor takes between an answer and the next request, in milliseconds; half of it on average. */
export const longestPause = 2000;

const counts = 3;
const requests = { warmUp: 20, alone: 80, together: 96, capacity: 120 } as const;

export function emptyFinding({ name, kind, leastShare }: Measure): Finding {
  return { name, kind, statements: {}, alone: {}, together: null, perSecond: null, barePerSecond: null, leastShare: leastShare ?? null, broken: null };
}

/** Every page is made again at its next visit, and the search knows what the pages show. */
export async function refresh({ address, internalSecret, client: database }: Bench): Promise<void> {
  const client = new Client(address, 1);
  const headers = { authorization: `Bearer ${internalSecret}` };
  await client.expect({ path: '/api/internal/refresh', method: 'POST', headers, status: 204, proof: '' });
  client.close();
  // The job that this woke would be counted and timed with the visits.
  for (let left = 1; left > 0; ) {
    await sleep(20);
    const { rows } = await database.query<{ left: number }>(`SELECT count(*)::int AS left FROM jobs.job WHERE name = $1 AND state < 'completed'`, [searchJob]);
    left = rows[0]?.left ?? 0;
  }
}

/** The statements of one visit, none of whose pages lies in memory. */
async function countStatements(bench: Bench, measure: Measure, cahiers: number): Promise<Statement[]> {
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

type Visit = (count: number, connections: number, pause?: () => Promise<unknown>) => Promise<Duration[]>;

/** Visits of pages that are in the state of their kind: at their first visit, or with some behind them. */
async function visits(bench: Bench, measure: Measure, cahiers: number): Promise<Visit> {
  const most = measure.turns?.(cahiers) ?? Infinity;
  const visit: Visit = (count, connections, pause) =>
    durations(bench.address, (turn) => measure.exchange(turn, cahiers), { connections, requests: Math.min(count, most), ...(pause && { pause }) });
  await refresh(bench);
  if (measure.kind !== 'first') await visit(requests.warmUp, 1);
  return visit;
}

/** One visitor after the other. */
async function timeAlone(bench: Bench, measure: Measure, cahiers: number): Promise<Latency> {
  const visit = await visits(bench, measure, cahiers);
  const before = await serverThreads();
  const found = await visit(requests.alone, 1);
  return latencyOf(found, processorBetween(before, await serverThreads()));
}

/** Visitors at once, each of whom reads before asking again. */
async function timeTogether(bench: Bench, measure: Measure, cahiers: number): Promise<Latency> {
  const visit = await visits(bench, measure, cahiers);
  const random = seeded(500_000);
  const before = await serverThreads();
  const found = await visit(requests.together, visitorsAtOnce, () => sleep(random.below(longestPause)));
  return latencyOf(found, processorBetween(before, await serverThreads()));
}

/** Requests a second when the server never rests. Pages that lie in memory need a generator of their own speed. */
async function capacity(bench: Bench, measure: Measure, cahiers: number): Promise<number> {
  const visit = await visits(bench, measure, cahiers);
  if (measure.kind !== 'cached') {
    const start = performance.now();
    const { length } = await visit(requests.capacity, visitorsAtOnce);
    return (1000 * length) / (performance.now() - start);
  }
  const { path } = measure.exchange(0, cahiers);
  return fastest(`${bench.address}${path}`, visitorsAtOnce);
}

type Size = { cahiers: number; timed: boolean; full: boolean };

/**
 * Measures everything with the cahiers that are loaded now; the biggest size also gets several visitors.
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
  if (timed) finding.alone[cahiers] = await timeAlone(bench, measure, cahiers);
  if (!full) return;
  finding.together = await timeTogether(bench, measure, cahiers);
  finding.perSecond = await capacity(bench, measure, cahiers);
  if (measure.leastShare !== undefined) finding.barePerSecond = await bareRate(bench, measure.exchange(0, cahiers), visitorsAtOnce);
}
