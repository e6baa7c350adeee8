import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readHealth } from '@/lib/platform/health.ts';

test('a database that has every migration of this version is healthy', async () => {
  expect(await readHealth()).toEqual({ status: 'ok', database: 'ok', migrations: 'ok' });
});

test('a migration that the database lacks is told, and the portal is not ready', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  try {
    await mkdir(path.join(folder, '99991231235959_not_applied'));
    expect(await readHealth(folder)).toEqual({ status: 'degraded', database: 'ok', migrations: 'behind' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
