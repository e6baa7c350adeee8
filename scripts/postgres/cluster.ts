import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, rm, writeFile, chown, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { PlainError, explainText } from '../terminal/plain-error.mjs';
import { type Binaries, findBinaries } from './binaries.ts';
import { prepareHome } from './home.ts';
import { readPostmaster, send, stopLeftover } from './leftover.ts';
import { chooseOwner, type Owner } from './owner.ts';

/** The superuser of the embedded cluster. */
export const superuser = 'portal';

/** A cluster that is ready to be started. */
export type Cluster = { folder: string; log: string; binaries: Binaries; owner: Owner; isNew: boolean };

/** A running server. */
export type Server = { pid: number; port: number; gone: Promise<void>; stop(): Promise<void> };

/**
 * Finds or creates the cluster of a data folder, and stops a server left there by a killed command.
 * @param password of the superuser, kept when the cluster exists already
 * @param lasting false for tests: nothing waits for the disk
 */
export async function openCluster(dataFolder: string, password: string, lasting = true): Promise<Cluster> {
  const owner = await chooseOwner();
  const home = await prepareHome(dataFolder, owner);
  const binaries = await findBinaries(home.native);
  const folder = path.join(home.folder, 'cluster');
  const log = path.join(dataFolder, 'postgres.log');
  const exists = await stat(path.join(folder, 'PG_VERSION')).catch(() => null);
  if (exists) await stopLeftover(folder);
  else await createCluster({ folder, binaries, owner, password, lasting });
  return { folder, log, binaries, owner, isNew: !exists };
}

async function createCluster(wanted: { folder: string; binaries: Binaries; owner: Owner; password: string; lasting: boolean }): Promise<void> {
  // Built aside and renamed when complete: an interrupted creation leaves nothing that looks like a cluster.
  const draft = `${wanted.folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const passwordFile = path.join(tmpdir(), `portal-${crypto.randomUUID()}`);
  await writeFile(passwordFile, `${wanted.password}\n`, { mode: 0o600 });
  if (wanted.owner) await chown(passwordFile, wanted.owner.uid, wanted.owner.gid);
  try {
    const options = [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // French alphabetical order, whatever the languages installed on this system.
      '--locale-provider=icu',
      '--icu-locale=fr-FR',
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
      '--no-instructions',
      ...(wanted.lasting ? [] : ['--no-sync']),
    ];
    const child = spawn(wanted.binaries.initdb, options, { ...wanted.owner, cwd: '/', env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw failure('The database could not be created', output.join(''));
    await rename(draft, wanted.folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Starts the server of a cluster and waits until it accepts connections.
 * The server is in its own process group, so that Ctrl-C leaves the order of stopping to this program,
 * and it stops by itself when this program disappears.
 * @param settings PostgreSQL settings beside the usual ones, for example `fsync=off` in tests
 */
export async function startServer(cluster: Cluster, port: number, settings: string[] = []): Promise<Server> {
  const log = await open(cluster.log, 'a', 0o600);
  const from = (await log.stat()).size;
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_line_prefix=%m [%p] ', ...settings];
  const child = spawn(cluster.binaries.postgres, ['-D', cluster.folder, '-p', String(port), ...options.flatMap((option) => ['-c', option])], {
    ...cluster.owner,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let failed: unknown = null;
  child.once('error', (error) => (failed = error));
  await log.close();
  const pid = child.pid;
  const guardian = pid ? guard(pid) : null;
  void gone.then(() => guardian?.kill());
  if (!pid || !(await becomesReady(cluster, child, gone))) {
    await gone;
    const said = await readFile(cluster.log).then((bytes) => bytes.subarray(from).toString(), () => '');
    throw failed instanceof Error ? failed : failure('The database could not start', said);
  }
  return { pid, port, gone, stop: () => stopServer(pid, gone) };
}

async function becomesReady(cluster: Cluster, child: ChildProcess, gone: Promise<void>): Promise<boolean> {
  // Crash recovery after a power cut may be long: as long as the server lives, it is waited for.
  while (child.exitCode === null && child.signalCode === null) {
    const found = await readPostmaster(cluster.folder);
    if (found?.pid === child.pid && found?.ready) return true;
    await Promise.race([gone, sleep(25)]);
  }
  return false;
}

/** Fast stop first (open transactions are rolled back), then harder; none of them loses what was committed. */
async function stopServer(pid: number, gone: Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal);
    const left = await Promise.race([gone.then(() => false), sleep(8000, true, { ref: false })]);
    if (!left) return;
  }
}

/** A shell that waits for the end of this program, however it ends, and then stops the server. */
function guard(pid: number): ChildProcess {
  const guardian = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1" 2>/dev/null', 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.unref();
  return guardian;
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', NODE_ENV: process.env['NODE_ENV'] ?? 'production' };
}

function failure(what: string, output: string): PlainError {
  const known = explainText(output);
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error/i.test(line));
  return new PlainError(known ? `${what}. ${known}` : `${what}: ${lines.at(-1)?.trim() ?? 'it gave no reason'}`);
}
