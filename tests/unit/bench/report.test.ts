import { describe, expect, it } from 'vitest';
import type { Latency } from '@/scripts/bench/latency.ts';
import type { Finding } from '@/scripts/bench/measure-portal.ts';
import { crowding, failures, publicFailures, table } from '@/scripts/bench/report.ts';

function latency(median: number, p95: number, server = 5, waited = 0): Latency {
  return { median, p95, firstByteP95: p95, requests: 80, server, waited };
}

function finding(changes: Partial<Finding> = {}): Finding {
  const statements = { 10: [{ sql: 'SELECT 1', calls: 3 }], 1000: [{ sql: 'SELECT 1', calls: 3 }] };
  return {
    name: 'cahiers',
    kind: 'each',
    statements,
    alone: { 100: latency(8, 20), 1000: latency(16, 40) },
    together: latency(60, 90),
    perSecond: null,
    barePerSecond: null,
    leastShare: null,
    broken: null,
    ...changes,
  };
}

describe('what fails the bench', () => {
  it('is nothing when every p95 is under the budget and statements are constant', () => {
    expect(failures([finding()])).toEqual([]);
  });

  it('is a p95 at the budget, one visitor after the other or all at once', () => {
    expect(failures([finding({ alone: { 1000: latency(80, 150) } })])).toEqual(['cahiers: p95 of 150 ms with 1000 cahiers, over 150 ms.']);
    expect(failures([finding({ together: latency(80, 151.4) })])).toEqual(['cahiers: p95 of 151 ms with visitors at once, over 150 ms.']);
  });

  it('is a number of statements that follows the number of cahiers', () => {
    const statements = { 10: [{ sql: 'SELECT a', calls: 2 }], 1000: [{ sql: 'SELECT a', calls: 2 }, { sql: 'SELECT b', calls: 12 }] };
    expect(failures([finding({ statements })])).toEqual(['cahiers: the number of statements grows with the data (2 for 10 cahiers, 14 for 1000 cahiers).']);
  });

  it('is a page that does not answer as it should', () => {
    expect(failures([finding({ broken: 'GET /cahiers: expected 200' })])).toEqual(['cahiers: GET /cahiers: expected 200']);
  });
});

describe('what fails a public page', () => {
  const quick = { name: 'home', leastShare: 0.04, alone: { 1000: latency(1, 2) }, barePerSecond: 50_000 };

  it('is nothing when it begins soon and reaches its share of a bare server', () => {
    expect(publicFailures([finding({ ...quick, perSecond: 2000 }), finding({ alone: { 1000: latency(90, 120) } })])).toEqual([]);
  });

  it('is a share that is not reached', () => {
    expect(publicFailures([finding({ ...quick, perSecond: 1999 })])).toEqual(['home: 4.00 % of a bare server, under 4.0 %.']);
  });

  it('is a first byte that comes late', () => {
    expect(publicFailures([finding({ ...quick, perSecond: 2000, alone: { 100: latency(4, 9.9), 1000: latency(4, 10) } })])).toEqual([
      'home: first byte after 10.0 ms (p95) with 1000 cahiers, over 10 ms.',
    ]);
  });
});

describe('the table of the bench', () => {
  it('puts figures under their heads', () => {
    const text = table([finding(), finding({ name: 'home', kind: 'cached', perSecond: 2345, barePerSecond: 46_900 })], { small: 100, large: 1000 }, 8);
    const [head = '', , first = '', second = ''] = text.split('\n');
    expect(first.split(/ {2,}/)).toEqual(['cahiers', 'each', '3', '8.0', '20', '16', '40', '× 2.0', '5.0', '60', '90']);
    expect(second.split(/ {2,}/).slice(-3)).toEqual(['2,345', '46,900', '5.0 %']);
    expect(second).toHaveLength(head.length);
  });

  it('shows both numbers of statements when they differ', () => {
    const statements = { 10: [{ sql: 'SELECT a', calls: 2 }], 1000: [{ sql: 'SELECT a', calls: 14 }] };
    expect(table([finding({ statements })], { small: 100, large: 1000 }, 8)).toContain('2 → 14');
  });
});

describe('crowding', () => {
  it('is the share of the time when the server waited for its core', () => {
    expect(crowding([finding({ alone: { 1000: latency(1, 2, 6, 2) } })])).toBe(0.25);
    expect(crowding([finding({ alone: { 1000: { ...latency(1, 2), server: null, waited: null } } })])).toBe(0);
  });
});
