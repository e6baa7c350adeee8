import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { volumes } from '../bench/data/plan.ts';
import { emptyFinding, type Finding, longestPause, measureAll, visitorsAtOnce } from '../bench/measure-portal.ts';
import { type Bench, openBench } from '../bench/open-bench.ts';
import { readingBudget, timeReadingRules } from '../bench/measures/reading-rules.ts';
import { load, prepare } from '../bench/prepare.ts';
import { assetFailures } from '../bench/assets.ts';
import { firstViewBudget, weighFirstView } from '../bench/first-view.ts';
import { crowding, failures, publicFailures, table } from '../bench/report.ts';
import { listenForInterruption } from '../portal/interruption.ts';
import { complain, say, step } from '../terminal/steps.mjs';

/** Statements are counted with each number of cahiers; visits are timed with the last two. */
const sizes = { first: 10, small: 100, large: 1000 } as const;

/** Above this share of waiting, the figures say more about the machine than about the portal. */
const crowded = 0.1;

/** What shells expect of a program that Ctrl-C ended. */
const interrupted = 130;

/**
 * `npm run bench [-- --json <file>] [-- --only <words>,<words>]`: how fast the portal is with a thousand cahiers. A program of its
 * own, never part of the tests: its figures are those of the machine too.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' }, only: { type: 'string' } } });
  const interruption = listenForInterruption();
  const bench = await openBench(interruption).catch((error: unknown) => {
    if (interruption.asked()) return null;
    throw error;
  });
  if (!bench) return interrupted;
  try {
    const findings = await Promise.race([measure(bench, values.only ?? ''), interruption.wait.then(() => null)]);
    return findings ? await conclude(bench, findings, values.json) : interrupted;
  } finally {
    await step('Stopping', bench.stop);
  }
}

async function measure(bench: Bench, only: string): Promise<Finding[]> {
  const { around, measures: every } = await prepare(bench, sizes.first);
  const wanted = only.split(',').map((words) => words.trim());
  const measures = every.filter(({ name }) => wanted.some((words) => name.includes(words)));
  const findings = measures.map(emptyFinding);
  await measureAll(bench, measures, findings, { cahiers: sizes.first, timed: false, full: false });
  await load(bench, around, sizes.first, sizes.small);
  await measureAll(bench, measures, findings, { cahiers: sizes.small, timed: true, full: false });
  await load(bench, around, sizes.small, sizes.large);
  await measureAll(bench, measures, findings, { cahiers: sizes.large, timed: true, full: true });
  return findings;
}

async function conclude(bench: Bench, findings: readonly Finding[], json: string | undefined): Promise<number> {
  const wrong = [...failures(findings), ...publicFailures(findings), ...(await assetFailures(bench.address))];
  const waiting = crowding(findings);
  const view = await weighFirstView(bench.address);
  const viewed = view.points + view.contours;
  if (viewed >= firstViewBudget) wrong.push(`The data of the first view of the map weighs ${viewed} bytes, over ${firstViewBudget}.`);
  const reading = timeReadingRules();
  if (reading >= readingBudget) wrong.push(`The rules read 10,000 evaluations in ${reading.toFixed(0)} ms, over ${readingBudget} ms.`);
  say(table(findings, sizes, visitorsAtOnce));
  say(
    [
      '',
      `Milliseconds to the last byte. First one visitor, who never pauses; then ${visitorsAtOnce}, who each pause ${longestPause / 2000} s on average.`,
      `"server": what portal and database computed for a visit; "per second": visits when ${visitorsAtOnce} visitors never pause.`,
      `First view of the map, with ${view.count} points: ${kilobytes(viewed)} of data (points ${kilobytes(view.points)}, contours ${kilobytes(view.contours)}), in a page of ${kilobytes(view.page)}.`,
      `The rules alone read 10,000 evaluations (medians, ranking, severity) in ${reading.toFixed(0)} ms.`,
      bench.serverCore !== null ? 'Portal and database on one core, load on another.' : 'Portal, database and load share their cores.',
      `Node ${process.version}, ${cpus()[0]?.model ?? 'processor unknown'}.`,
    ].join('\n'),
  );
  if (waiting > crowded) say(`Something else was using the server's core: it waited ${Math.round(waiting * 100)} % of the time that it needed it.`);
  if (json) {
    const report = { at: new Date(), processor: cpus()[0]?.model, apart: bench.serverCore !== null, waiting, volumes: volumes(sizes.large), reading, view, findings, failures: wrong };
    await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  for (const sentence of wrong) complain(sentence);
  return wrong.length === 0 ? 0 : 1;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
