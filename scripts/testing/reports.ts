import { readFile } from 'node:fs/promises';

/** What a test runner counted. */
export type Count = { passed: number; failed: number };

/** The result of one step; a static check counts nothing when it passes. */
export type Verdict = { ok: boolean; output: string; count?: Count };

type VitestReport = { numPassedTests: number; numFailedTests: number; numFailedTestSuites?: number; testResults?: { status: string; assertionResults: unknown[] }[] };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors?: unknown[] };

/** Reads a Vitest JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(report: VitestReport): Count {
  const unloaded = (report.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** Reads a Playwright JSON report. A test that passed at a second try is a failure: it hides a race. */
export function countPlaywright(report: PlaywrightReport): Count {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0) };
}

/**
 * Reads a report from a file, with what the runner's exit code adds: a runner that failed without saying what,
 * or wrote no report, is one failure.
 * @param count one of the two above
 */
export async function readCount<Report>(file: string, code: number, count: (report: Report) => Count): Promise<Count> {
  const report = await readFile(file, 'utf8').then((text) => JSON.parse(text) as Report, () => null);
  const { passed, failed } = report ? count(report) : { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}
