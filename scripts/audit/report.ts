import type { Finding } from './measure-page.ts';

const columns = ['page', 'elements', 'requests', 'kB', 'scripts', 'EcoIndex', 'axe', 'first byte', 'perf', 'a11y', 'practices', 'seo'];

/** What was measured, one line a page, for a terminal. */
export function table(findings: readonly Finding[]): string {
  const rows = findings.map(({ page, faults }) => [
    `${faults.length > 0 ? '✗' : '✓'} ${page.address}`,
    String(page.elements),
    String(page.requests),
    page.kilobytes.toFixed(1),
    String(page.scripts),
    `${page.ecoIndex.toFixed(1)} ${page.grade}`,
    String(page.axe),
    `${page.firstByte.toFixed(1)} ms`,
    ...[page.lighthouse.performance, page.lighthouse.accessibility, page.lighthouse.bestPractices, page.lighthouse.seo].map(String),
  ]);
  const widths = columns.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(columns), ...rows.map(line)].join('\n');
}

/** What breaks its budget, one sentence each, the page first. */
export function failures(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ page, faults }) => faults.map((fault) => `${page.address}: ${fault}`));
}
