import { rm } from 'node:fs/promises';
import path from 'node:path';

import { runProgram, root } from '../build/program.ts';
import { findBrowser } from '../browser.mjs';
import { countPlaywright, readCount, type Verdict } from './reports.ts';
import { withTestPortal } from './test-portal.ts';

const report = path.join(root, '.cache/test-reports/journeys.json');

/** Opens a portal with a new demonstration, and lets the browsers walk through it. */
export async function runJourneys(show: boolean, args: readonly string[]): Promise<Verdict> {
  const browser = await findBrowser();
  const log: string[] = [];
  return withTestPortal(log, async (portal) => {
    await rm(report, { force: true });
    const { code, output } = await runProgram('node_modules/playwright/cli.js', ['test', '--reporter=list,json', ...args], {
      show,
      env: {
        ...portal.environment,
        CI: 'true',
        PORTAL_URL: portal.address,
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    });
    const count = await readCount(report, code, countPlaywright);
    const ok = code === 0 && count.failed === 0;
    return { ok, output: ok ? output : `${output}\nWhat the portal said:\n${log.slice(-40).join('\n')}`, count };
  });
}
