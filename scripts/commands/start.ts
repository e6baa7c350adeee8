import path from 'node:path';

import { root } from '../build/program.ts';
import { listenForInterruption } from '../portal/interruption.ts';
import { openPortal, type Portal } from '../portal/open-portal.ts';
import { readPort } from '../portal/read-port.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { say, step } from '../terminal/steps.mjs';

/** `npm start`: from nothing to a portal that answers, until Ctrl-C. */
export function run(): Promise<number> {
  return serve('start');
}

/**
 * Brings the portal up and keeps it up until the end is asked.
 * @returns the exit code
 */
export async function serve(mode: 'start' | 'dev'): Promise<number> {
  const interruption = listenForInterruption();
  const portal = await openPortal({
    mode,
    dataFolder: path.resolve(root, process.env['DATA_DIR'] || '.data'),
    host: process.env['HOST'] || 'localhost',
    port: readPort(process.env['PORT']),
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    interruption,
  }).catch((error: unknown) => {
    if (interruption.asked()) return null;
    throw error;
  });
  if (!portal) return 0;
  announce(portal);
  const reason = await Promise.race([interruption.wait, portal.ended]);
  await step('Stopping', portal.stop);
  if (reason) throw new PlainError(reason);
  return 0;
}

function announce(portal: Portal): void {
  const lines = ['', `  The portal is ready:  ${portal.address}`];
  if (portal.demonstration) {
    lines.push(
      `  To enter it as…       ${portal.address}/connexion/demonstration`,
      '                        contributor, expert, commission chair, LAB carrier, call manager, administrator: one button each',
      '  No mail leaves: the same page leads to those it would have sent.',
    );
  } else {
    lines.push(`  To sign in:           ${portal.address}/connexion`, '  First administrator:  npm run admin -- someone@example.fr');
  }
  lines.push('  To stop:              Ctrl-C', '');
  say(lines.join('\n'));
}
