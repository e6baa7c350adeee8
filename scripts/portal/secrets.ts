import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What this installation alone knows, made at its first start. */
export type Secrets = {
  databasePassword: string;
  authSecret: string;
  internalSecret: string;
  actionsKey: string;
};

const file = 'secrets.json';

/**
 * Reads the secrets of a data folder, and makes those that are missing.
 * Kept in one file that only this account reads.
 */
export async function keepSecrets(dataFolder: string): Promise<Secrets> {
  const place = path.join(dataFolder, file);
  const kept: Partial<Secrets> = await readFile(place, 'utf8').then(JSON.parse, () => ({}));
  const secrets: Secrets = {
    databasePassword: kept.databasePassword ?? randomBytes(24).toString('base64url'),
    authSecret: kept.authSecret ?? randomBytes(32).toString('base64url'),
    internalSecret: kept.internalSecret ?? randomBytes(32).toString('base64url'),
    // The framework wants an AES key of 32 bytes, in plain base64.
    actionsKey: kept.actionsKey ?? randomBytes(32).toString('base64'),
  };
  if (Object.keys(secrets).some((name) => !(name in kept))) {
    await mkdir(dataFolder, { recursive: true, mode: 0o711 });
    await writeFile(place, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}
