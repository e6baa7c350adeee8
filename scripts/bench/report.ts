import { total } from './statements.ts';
import type { Finding } from './measure-portal.ts';

/** Under this, in milliseconds, 95 visits in 100. */
export const budget = 150;

/** Sentences about what is wrong; none when everything holds. */
export function failures(findings: readonly Finding[], limit = budget): string[] {
  return findings.flatMap((finding) => {
    const wrong: string[] = finding.broken ? [`${finding.name}: ${finding.broken}`] : [];
    const counts = Object.entries(finding.statements).map(([cahiers, statements]) => [cahiers, total(statements)] as const);
    if (new Set(counts.map(([, count]) => count)).size > 1) {
      wrong.push(`${finding.name}: the number of statements grows with the data (${counts.map(([cahiers, count]) => `${count} for ${cahiers} cahiers`).join(', ')}).`);
    }
    for (const [cahiers, { p95 }] of Object.entries(finding.alone)) {
      if (p95 >= limit) wrong.push(`${finding.name}: p95 of ${p95.toFixed(0)} ms with ${cahiers} cahiers, over ${limit} ms.`);
    }
    if (finding.together && finding.together.p95 >= limit) {
      wrong.push(`${finding.name}: p95 of ${finding.together.p95.toFixed(0)} ms with visitors at once, over ${limit} ms.`);
    }
    return wrong;
  });
}

const numbers = new Intl.NumberFormat('en');

function milliseconds(value: number | undefined): string {
  if (value === undefined) return '';
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** Share of the time when the server, asked by one visitor at a time, had something to do and no core to do it; 0 to 1. */
export function crowding(findings: readonly Finding[]): number {
  const all = findings.flatMap(({ alone }) => Object.values(alone));
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((running, value) => running + (value ?? 0), 0);
  const waited = sum(all.map((latency) => latency.waited));
  const ran = sum(all.map((latency) => latency.server));
  return waited + ran === 0 ? 0 : waited / (waited + ran);
}

/** Under this, in milliseconds, the first byte of 95 public pages in 100, to one visitor. */
export const firstByteBudget = 10;

/** Public pages that are too slow beside a bare server of the same bytes, or too slow to begin. */
export function publicFailures(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ name, alone, perSecond, barePerSecond, leastShare }) => {
    if (leastShare === null) return [];
    const wrong = Object.entries(alone).flatMap(([cahiers, { firstByteP95 }]) =>
      firstByteP95 < firstByteBudget ? [] : [`${name}: first byte after ${firstByteP95.toFixed(1)} ms (p95) with ${cahiers} cahiers, over ${firstByteBudget} ms.`],
    );
    if (perSecond === null || barePerSecond === null || perSecond >= leastShare * barePerSecond) return wrong;
    return [...wrong, `${name}: ${(100 * (perSecond / barePerSecond)).toFixed(2)} % of a bare server, under ${(100 * leastShare).toFixed(1)} %.`];
  });
}

/** The findings as a table of text. */
export function table(findings: readonly Finding[], sizes: { small: number; large: number }, visitors: number): string {
  const small = numbers.format(sizes.small);
  const large = numbers.format(sizes.large);
  const head = ['', 'made', 'SQL', `${small}: median`, 'p95', `${large}: median`, 'p95', 'growth', 'server', `${visitors} at once: median`, 'p95', 'per second', 'bare server', 'share'];
  const rows = findings.map((finding) => {
    const before = finding.alone[sizes.small];
    const after = finding.alone[sizes.large];
    const counts = [...new Set(Object.values(finding.statements).map(total))];
    return [
      finding.name,
      finding.kind,
      counts.join(' → '),
      milliseconds(before?.median),
      milliseconds(before?.p95),
      milliseconds(after?.median),
      milliseconds(after?.p95),
      before && after ? `× ${(after.median / before.median).toFixed(1)}` : '',
      milliseconds(after?.server ?? undefined),
      milliseconds(finding.together?.median),
      milliseconds(finding.together?.p95),
      finding.perSecond === null ? '' : numbers.format(Math.round(finding.perSecond)),
      finding.barePerSecond === null ? '' : numbers.format(Math.round(finding.barePerSecond)),
      finding.perSecond === null || finding.barePerSecond === null ? '' : `${((100 * finding.perSecond) / finding.barePerSecond).toFixed(1)} %`,
    ];
  });
  return aligned([head, ...rows]);
}

/** Columns side by side: the first two to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  const [head = '', ...rest] = lines;
  return [head, '-'.repeat(head.length), ...rest].map((line) => line.trimEnd()).join('\n');
}
