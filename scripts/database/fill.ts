/** Run by the start command in a process of its own: `fill.ts reference` or `fill.ts demonstration`. */
import { disconnect } from '@/lib/platform/database.ts';
import { env } from '@/lib/platform/env.ts';

import { explain } from '../terminal/plain-error.mjs';
import { migrate } from './migrate.ts';

try {
  if (process.argv[2] === 'demonstration') {
    const { loadDemonstration } = await import('../load-demonstration.ts');
    await loadDemonstration(new Date());
  } else {
    await migrate(env().DATABASE_URL);
    const { loadReference } = await import('../load-reference.ts');
    await loadReference(new Date());
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error && process.env['DEBUG'] ? error.stack : explain(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}

// The schema engine leaves a timer of ten seconds behind: the process would wait for it.
process.exit();
