import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { grow } from '../bench/data/grow.ts';
import { volumes } from '../bench/data/plan.ts';
import { loadReadyDrafts } from '../bench/data/ready-drafts.ts';
import { loadSurroundings, readSurroundings } from '../bench/data/surroundings.ts';
import { emptyFinding, type Finding, measureAll, visitorsAtOnce } from '../bench/measure-portal.ts';
import { committeeMeasures } from '../bench/measures/committee.ts';
import { contributorMeasures, typedDrafts } from '../bench/measures/contributor.ts';
import { publicMeasures } from '../bench/measures/public.ts';
import { type Bench, openBench } from '../bench/open-bench.ts';
import { failures, table } from '../bench/report.ts';
import { openSessions } from '../bench/sessions.ts';
import { listenForInterruption } from '../portal/interruption.ts';
import { complain, say, step } from '../terminal/steps.mjs';

/** Statements are counted with each number of cahiers; the last two are timed. */
const sizes = [10, 100, 1000] as const;
const [, small, large] = sizes;
const submissions = 300;

/** `npm run bench [-- --json <file>] [-- --only <word>]`: how fast the portal is with a thousand cahiers. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' }, only: { type: 'string' } } });
  const interruption = listenForInterruption();
  const bench = await openBench(interruption);
  try {
    const stopped = interruption.wait.then(() => null);
    const findings = await Promise.race([measure(bench, values.only ?? ''), stopped]);
    if (!findings) return 130;
    return await conclude(bench, findings, values.json);
  } finally {
    await step('Stopping', bench.stop);
  }
}

async function measure(bench: Bench, only: string): Promise<Finding[]> {
  const { client, address } = bench;
  const around = await readSurroundings(client, new Date());
  await loadSurroundings(client, around);
  const drafts = await loadReadyDrafts(client, around, typedDrafts + submissions);
  const signedIn = await openSessions(client, around.now);
  const every = [...publicMeasures(around), ...(await contributorMeasures({ address, signedIn, drafts })), ...committeeMeasures(signedIn)];
  const measures = every.filter(({ name }) => name.includes(only));
  const findings = measures.map(emptyFinding);
  let loaded = 0;
  for (const cahiers of sizes) {
    const { proposals, experts, evaluations } = volumes(cahiers);
    await step(`Loading ${cahiers} cahiers, ${proposals} proposals, ${experts} experts, ${evaluations} evaluations`, async () => {
      await grow(client, around, loaded, cahiers);
      await client.query('VACUUM (ANALYZE)');
    });
    loaded = cahiers;
    await measureAll(bench, measures, findings, { cahiers, timed: cahiers >= small, full: cahiers === large });
  }
  return findings;
}

async function conclude(bench: Bench, findings: readonly Finding[], json: string | undefined): Promise<number> {
  const wrong = failures(findings);
  const machine = `${cpus()[0]?.model ?? 'processor'}, ${availableParallelism()} core(s) for this process`;
  say(table(findings, { small, large }, visitorsAtOnce));
  say(`\nMilliseconds to the last byte. ${bench.apart ? 'Portal and database on one core, load on another' : 'Portal, database and load share their cores'}. Node ${process.version}.`);
  if (json) await writeFile(json, `${JSON.stringify({ at: new Date(), machine, apart: bench.apart, volumes: volumes(large), findings, failures: wrong }, null, 2)}\n`);
  for (const sentence of wrong) complain(sentence);
  return wrong.length === 0 ? 0 : 1;
}
