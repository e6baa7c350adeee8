import { access } from 'node:fs/promises';
import path from 'node:path';

import { root } from '../build/program.ts';
import { superuser } from '../postgres/cluster.ts';
import { readPostmaster } from '../postgres/leftover.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { databaseName, embeddedDatabase } from './database.ts';
import { portalEnvironment } from './environment.ts';
import { readPort } from './read-port.ts';
import { keepSecrets } from './secrets.ts';

/**
 * Gives a command the environment of the portal, with its database: that of DATABASE_URL, or the embedded one,
 * as it runs under `npm start`, or started for the time of the command.
 */
export async function borrowDatabase<Value>(work: (environment: Record<string, string>) => Promise<Value>): Promise<Value> {
  const dataFolder = path.resolve(root, process.env['DATA_DIR'] || '.data');
  const given = process.env['DATABASE_URL'];
  const created = await access(path.join(dataFolder, 'postgres')).then(
    () => true,
    () => false,
  );
  if (!given && !created) throw new PlainError('There is no database yet: run npm start once, or set DATABASE_URL.');
  const secrets = await keepSecrets(dataFolder);
  const port = readPort(process.env['PORT']);
  const use = (databaseUrl: string) => work(portalEnvironment({ databaseUrl, dataFolder, secrets, port, demonstration: false }, process.env));
  if (given) return use(given);

  const running = await readPostmaster(path.join(dataFolder, 'postgres/cluster'));
  if (running?.ready && isAlive(running.pid)) {
    return use(`postgresql://${superuser}:${secrets.databasePassword}@127.0.0.1:${running.port}/${databaseName}`);
  }
  const database = await embeddedDatabase({ dataFolder, password: secrets.databasePassword });
  try {
    return await use(database.url);
  } finally {
    await database.stop();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
