import { rm } from 'node:fs/promises';
import path from 'node:path';

import { generateClient } from '../build/prisma-client.ts';
import { runProgram, root, type Outcome } from '../build/program.ts';
import { runJourneys } from './journeys.ts';
import { countVitest, readCount, type Verdict } from './reports.ts';

export type TestStep = {
  /** what `npm test -- <name>` takes */
  name: string;
  does: string;
  /** cheap steps all run, even after a failure; the others need all the cheap ones to pass */
  cheap: boolean;
  run(show: boolean, args: readonly string[]): Promise<Verdict>;
};

const modules = 'node_modules';

/** Everything that proves the work, in order. */
export const testSteps: readonly TestStep[] = [
  {
    name: 'types',
    does: 'Types (TypeScript)',
    cheap: true,
    async run(show) {
      const routes = await runProgram(`${modules}/next/dist/bin/next`, ['typegen'], { show });
      if (routes.code !== 0) return verdict(routes);
      return verdict(await runProgram(`${modules}/typescript/bin/tsc`, ['--noEmit', '--pretty', 'false', '-p', '.'], { show }));
    },
  },
  {
    name: 'lint',
    does: 'Lint (oxlint, with types)',
    cheap: true,
    run: async (show) => verdict(await runProgram(`${modules}/oxlint/bin/oxlint`, ['--type-aware', '--deny-warnings', '--threads=2'], { show })),
  },
  {
    name: 'layers',
    does: 'Layers (dependency-cruiser)',
    cheap: true,
    run: async (show) =>
      verdict(
        await runProgram(
          `${modules}/dependency-cruiser/bin/dependency-cruiser.mjs`,
          ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'app', 'components', 'lib', 'scripts', 'tests'],
          { show },
        ),
      ),
  },
  {
    name: 'unused',
    does: 'Unused code and packages (knip)',
    cheap: true,
    run: async (show) => verdict(await runProgram(`${modules}/knip/bin/knip.js`, ['--no-progress'], { show })),
  },
  {
    name: 'unit',
    does: 'Unit and architecture tests, with the coverage of the rules',
    cheap: true,
    // Some of the tests cover some of the rules: only all of them are held to the threshold.
    run: (show, args) => vitest('unit', show, args.length === 0 ? ['--coverage'] : args),
  },
  { name: 'integration', does: 'Integration tests, on a real PostgreSQL', cheap: false, run: (show, args) => vitest('integration', show, args) },
  { name: 'journeys', does: 'Build, and browser journeys with axe', cheap: false, run: runJourneys },
];

/** What every step stands on: the generated database client. */
export async function prepareTests(): Promise<void> {
  await generateClient();
}

function verdict({ code, output }: Outcome): Verdict {
  return { ok: code === 0, output };
}

async function vitest(project: string, show: boolean, args: readonly string[]): Promise<Verdict> {
  const report = path.join(root, '.cache/test-reports', `${project}.json`);
  await rm(report, { force: true });
  const { code, output } = await runProgram(
    `${modules}/vitest/vitest.mjs`,
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { show, env: { CI: 'true' } },
  );
  const count = await readCount(report, code, countVitest);
  return { ok: code === 0 && count.failed === 0, output, count };
}
