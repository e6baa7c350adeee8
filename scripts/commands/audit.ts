import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';

import { measuresSchema, type Measures } from '@/lib/accessibility/reference.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

import { publicPages } from '../audit/budgets.ts';
import { type Finding, type Measuring, measurePage } from '../audit/measure-page.ts';
import { failures, table } from '../audit/report.ts';
import { browserFlags, findBrowser } from '../browser.mjs';
import { root } from '../build/program.ts';
import { freePort } from '../postgres/free-port.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { complain, say, step } from '../terminal/steps.mjs';
import { withTestPortal } from '../testing/test-portal.ts';

/** What /eco-conception and /accessibilite show. */
const file = path.join(root, 'prisma/reference/accessibility/measures.json');

/**
 * `npm run audit [-- --only <words>] [-- --write]`: what each type of public page weighs in both languages, with the rules
 * of axe and the notes of Lighthouse. Never part of the tests: the notes are those of the machine too.
 * `--only` keeps the pages whose address holds these words; `--write` keeps the figures, for the portal to show them.
 * @returns 1 when a budget is broken
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, write: { type: 'boolean', default: false } } });
  if (values.only && values.write) throw new PlainError('--write keeps the figures of every page: it does not go with --only.');
  const log: string[] = [];
  const { findings, browserVersion } = await withTestPortal(log, (portal) => measureAll(portal.address, values.only ?? ''));
  if (findings.length === 0) throw new PlainError(`No page is named with « ${values.only} ».`);
  say(`\n${table(findings)}\n`);
  say('kB: transferred on a first visit, 1,000 bytes each. perf, a11y, practices, seo: Lighthouse, mobile.');
  if (values.write) await writeFile(file, `${JSON.stringify(await measuresOf(findings, browserVersion), null, 2)}\n`);
  const wrong = failures(findings);
  for (const sentence of wrong) complain(sentence);
  return wrong.length === 0 ? 0 : 1;
}

async function measureAll(portal: string, only: string): Promise<{ findings: Finding[]; browserVersion: string }> {
  const debuggingPort = await freePort();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserFlags, `--remote-debugging-port=${debuggingPort}`] });
  const measuring: Measuring = { browser, debuggingPort, portal };
  try {
    const findings: Finding[] = [];
    // What one fills in is judged by the journeys, what is missing or part of signing in by the gates.
    const chosen = publicPages.filter(
      ({ budget, status, route }) => budget !== 'form' && status === undefined && !route.startsWith('/connexion') && route.includes(only),
    );
    for (const definition of chosen) {
      await step(`Measuring ${definition.route}`, async () => {
        for (const locale of ['fr', 'en'] as const) findings.push(await measurePage(measuring, definition, locale));
      });
    }
    return { findings, browserVersion: browser.version() };
  } finally {
    await browser.close();
  }
}

async function measuresOf(findings: readonly Finding[], browserVersion: string): Promise<Measures> {
  const version = async (name: string) => (JSON.parse(await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
  return measuresSchema.parse({
    measuredOn: parisClock(new Date()).day,
    tools: { axe: await version('axe-core'), lighthouse: await version('lighthouse'), browser: `Chromium ${browserVersion}` },
    pages: findings.map(({ page }) => page),
  });
}
