import { afterAll, expect, it, vi } from 'vitest';
import { db, disconnect } from '@/lib/platform/database.ts';
import { listen } from '@/lib/platform/listen.ts';

afterAll(disconnect);

const tell = async (payload: string) => void (await db().$queryRaw`SELECT 1 AS told FROM pg_notify('essai', ${payload})`);
const listeners = async () => db().$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN essai' AND datname = current_database()`;

it('what is told is heard; a connection that is lost comes back, says so, and hears again; nobody listening closes it', async () => {
  const heard: (string | null)[] = [];
  const stop = listen('essai', (payload) => heard.push(payload));
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(1));
  await tell('un');
  await vi.waitFor(() => expect(heard).toEqual(['un']));

  const [lost] = await listeners();
  await db().$queryRaw`SELECT pg_terminate_backend(${lost!.pid}::int)`;
  await vi.waitFor(() => expect(heard).toEqual(['un', null]), { timeout: 10_000 });
  await tell('deux');
  await vi.waitFor(() => expect(heard).toEqual(['un', null, 'deux']));

  stop();
  await vi.waitFor(async () => expect(await listeners()).toHaveLength(0));
  await tell('trois');
  expect(heard).toEqual(['un', null, 'deux']);
});
