import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from '../build/program.ts';
import { PlainError } from '../terminal/plain-error.mjs';

type Options = {
  mode: 'start' | 'dev';
  host: string;
  port: number;
  environment: Record<string, string>;
  /** receives each line that the portal prints */
  print: (line: string) => void;
};

export type NextProcess = {
  /** resolves when it ends, however it ends */
  gone: Promise<void>;
  stop: () => Promise<void>;
};

const grace = 8000;

/**
 * Starts the web server and waits until it answers. It runs in its own process group, so that Ctrl-C leaves
 * the order of stopping to this program, and ends by itself when this program disappears.
 */
export async function startNext(options: Options): Promise<NextProcess> {
  const { mode, host, port } = options;
  const child = spawn(
    process.execPath,
    [
      // `localhost` may mean two addresses: the old one is understood by every client.
      '--dns-result-order=ipv4first',
      '--import',
      './scripts/portal/follow-parent.mjs',
      ...(mode === 'dev'
        ? ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)]
        : ['scripts/portal/web-server.ts', host, String(port)]),
    ],
    {
      cwd: root,
      env: { ...process.env, ...options.environment, NODE_ENV: mode === 'dev' ? 'development' : 'production' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => !isBanner(line) && options.print(line));
  }
  const stop = () => stopNext(child, gone);
  const answered = await Promise.race([waitForAnswer(host, port), gone.then(() => false)]);
  if (!answered) {
    await stop();
    throw new PlainError('The web server could not start: its own words are above.');
  }
  return { gone, stop };
}

/** What Next prints about itself; the command prints its own summary. */
function isBanner(line: string): boolean {
  return line.trim() === '' || /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|✓ (Ready|Starting|Running)|[·⨯] \w+)/.test(line);
}

async function waitForAnswer(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const status = await fetch(`http://${reachable}:${port}/api/health`, { redirect: 'manual' }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await sleep(100);
  }
  return false;
}

/** Lets requests under way finish, then insists. */
async function stopNext(child: ChildProcess, gone: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const left = await Promise.race([gone.then(() => false), sleep(grace, true, { ref: false })]);
  if (left) {
    child.kill('SIGKILL');
    await gone;
  }
}
