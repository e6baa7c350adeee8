import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { idleState } from '@/components/form/form-state.ts';
import { identityRefusals } from '@/lib/identity/errors.ts';
import { sessionTokenHash } from '@/lib/identity/rules.ts';
import { profileSchema } from '@/lib/identity/schema.ts';
import { updateOwnProfile } from '@/lib/identity/use-cases/update-own-profile.ts';
import { db } from '@/lib/platform/database.ts';
import { databaseAwaySentence, formAction } from '@/lib/web/form-action.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import { migrate } from '@/scripts/database/migrate.ts';
import { openCluster, startServer, superuser, type Cluster, type Server } from '@/scripts/postgres/cluster.ts';
import { freePort } from '@/scripts/postgres/free-port.ts';
import { removeHome } from '@/scripts/postgres/home.ts';

const token = 'jeton-de-la-session';

// What Next gives to an action: the cookies and headers of its request.
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === sessionCookieName() ? { value: token } : undefined) }),
  headers: async () => new Headers({ 'user-agent': 'Firefox/140' }),
}));

let dataFolder: string;
let cluster: Cluster;
let server: Server;
let port: number;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-away-'));
  const password = crypto.randomUUID();
  cluster = await openCluster(dataFolder, password);
  port = await freePort();
  server = await startServer(cluster, port);
  const url = `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
  await migrate(url);
  // The configuration is read at the first use of the database, which comes after.
  process.env['DATABASE_URL'] = url;
  const { id } = await db().person.create({ data: { email: 'deleguee@exemple.fr', name: 'Avant' }, select: { id: true } });
  await db().session.create({
    data: { tokenHash: sessionTokenHash(token), personId: id, expiresAt: new Date(Date.now() + 3_600_000) },
    select: { id: true },
  });
});

afterAll(async () => {
  await server.stop();
  await removeHome(dataFolder);
});

const save = formAction({ schema: profileSchema, sentences: identityRefusals, run: updateOwnProfile, done: () => ({ message: 'Enregistré' }) });

function typed(name: string): FormData {
  const data = new FormData();
  data.append('name', name);
  data.append('phone', '02 43 00 00 00');
  return data;
}

describe('a form sent while the database is stopped', () => {
  it('says so, gives back what was typed, and works again once the database is back, without a restart of the portal', async () => {
    expect(await save(idleState, typed('Pendant'))).toMatchObject({ status: 'done' });

    await server.stop();
    const refused = await save(idleState, typed('Après'));
    expect(refused).toEqual({
      status: 'refused',
      message: databaseAwaySentence,
      errors: [],
      values: { name: 'Après', phone: '02 43 00 00 00' },
    });

    server = await startServer(cluster, port);
    expect(await save(idleState, typed('Après'))).toMatchObject({ status: 'done', message: 'Enregistré' });
    expect(await db().person.findFirstOrThrow({ select: { name: true } })).toEqual({ name: 'Après' });
  });
});
