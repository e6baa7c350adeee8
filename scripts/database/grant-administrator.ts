/** Run by `npm run admin` in a process of its own: `grant-administrator.ts <e-mail>`. */
import { randomUUID } from 'node:crypto';

import { grantAdministration } from '@/lib/identity/use-cases/grant-administration.ts';
import { disconnect } from '@/lib/platform/database.ts';
import { env } from '@/lib/platform/env.ts';

import { explain } from '../terminal/plain-error.mjs';
import { migrate } from './migrate.ts';

const [, , email = ''] = process.argv;

try {
  await migrate(env().DATABASE_URL);
  await grantAdministration({ viewer: null, now: new Date(), requestId: `admin-${randomUUID()}` }, { email });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  await disconnect();
}

// The schema engine leaves a timer of ten seconds behind: the process would wait for it.
process.exit();
