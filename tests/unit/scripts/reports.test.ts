import { describe, expect, it } from 'vitest';

import { countPlaywright, countVitest, readCount } from '@/scripts/testing/reports.ts';

describe('the last line of npm test adds up', () => {
  it('the tests of Vitest, and the files that could not be loaded', () => {
    const report = {
      numPassedTests: 12,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 12, failed: 2 });
  });

  it('the journeys, one that needed a second try being a failure', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2 }, errors: [{}] })).toEqual({ passed: 5, failed: 4 });
  });

  it('a runner that leaves no report, as one failure', async () => {
    expect(await readCount('/nowhere/report.json', 1, countVitest)).toEqual({ passed: 0, failed: 1 });
  });
});
