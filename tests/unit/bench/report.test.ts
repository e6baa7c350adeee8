import { describe, expect, it } from 'vitest';
import type { Latency } from '@/scripts/bench/latency.ts';
import type { Finding } from '@/scripts/bench/measure-portal.ts';
import { crowding, failures, table } from '@/scripts/bench/report.ts';

function latency(median: number, p95: number, server = 5, waited = 0): Latency {
  return { median, p95, requests: 80, server, waited };
}

function finding(changes: Partial<Finding> = {}): Finding {
  const statements = { 10: [{ sql: 'SELECT 1', calls: 3 }], 1000: [{ sql: 'SELECT 1', calls: 3 }] };
  return { name: 'cahiers', kind: 'each', statements, alone: { 100: latency(8, 20), 1000: latency(16, 40) }, together: latency(60, 90), perSecond: null, broken: null, ...changes };
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

describe('the table of the bench', () => {
  it('puts figures under their heads', () => {
    const text = table([finding(), finding({ name: 'home', kind: 'cached', perSecond: 2345 })], { small: 100, large: 1000 }, 8);
    const [head = '', , first = '', second = ''] = text.split('\n');
    expect(first.split(/ {2,}/)).toEqual(['cahiers', 'each', '3', '8.0', '20', '16', '40', '× 2.0', '5.0', '60', '90']);
    expect(second.endsWith('2,345')).toBe(true);
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
