/**
 * Gives each test file a database of its own, empty and migrated, before the file is loaded:
 * `DATABASE_URL` is set when the client is created.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

import { disconnect } from '@/lib/platform/database.ts';

const template = inject('databasePrefix');
const name = `${template}_${crypto.randomUUID().slice(0, 8)}`;
const files = mkdtempSync(path.join(tmpdir(), 'portal-files-'));

const client = new pg.Client({ connectionString: inject('serverUrl') });
await client.connect();
try {
  // Copies of one template wait for each other; PostgreSQL refuses a template that somebody else is reading.
  await client.query('select pg_advisory_lock(53)');
  await client.query(`create database ${name} template ${template}`);
} finally {
  await client.end();
}

const url = new URL(inject('serverUrl'));
url.pathname = name;
Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: url.href,
  SITE_URL: 'http://localhost:3000',
  AUTH_SECRET: 'secret-of-the-integration-tests-only',
  INTERNAL_SECRET: 'secret-of-the-integration-tests-only',
  STORAGE_DIR: files,
  LOG_LEVEL: 'silent',
});

afterAll(async () => {
  await disconnect();
  rmSync(files, { recursive: true, force: true });
});
