import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { generateClient } from '../build/prisma-client.ts';
import { root, runProgram } from '../build/program.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { step } from '../terminal/steps.mjs';

const config = 'scripts/mutation/stryker.config.json';

/**
 * `npm run mutation [-- --only <words>]`: changes the rules, formulas and permissions of the committee and of its
 * sittings one detail at a time, and counts the changes that no unit test notices. Some minutes; never part of the tests.
 * `--only` keeps the files whose path holds these words.
 * @returns 1 when 85 % of the changes or less are noticed
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: 'string', default: '' } } });
  await step('Generating the database client', generateClient);
  const { mutate } = JSON.parse(readFileSync(path.join(root, config), 'utf8')) as { mutate: string[] };
  const files = globSync(mutate, { cwd: root }).filter((file) => file.includes(values.only));
  if (files.length === 0) throw new PlainError(`No rule is named with « ${values.only} ».`);
  const { code } = await runProgram('node_modules/@stryker-mutator/core/bin/stryker.js', ['run', config, '--mutate', files.join(',')], { show: true });
  return code === 0 ? 0 : 1;
}
