import 'server-only';
import pg from 'pg';
import { env } from '@/lib/platform/env.ts';
import { logger } from '@/lib/platform/logger.ts';

type Heard = (payload: string | null) => void;

interface Listener {
  client: pg.Client | null;
  ears: Map<string, Set<Heard>>;
}

/** Kept on the global object: the development server evaluates modules again at each change. */
const kept = globalThis as typeof globalThis & { portalListener?: Listener };

const retryAfter = 1000;

/**
 * Hears what PostgreSQL is told on a channel, through the one connection that this process keeps for it; it is opened
 * with the first ear and closed with the last. A null says that the connection was lost and is back: anything may have
 * happened meanwhile.
 * @param channel a name of ours, never what somebody typed
 * @returns stops listening
 */
export function listen(channel: string, heard: Heard): () => void {
  kept.portalListener ??= { client: null, ears: new Map() };
  const listener = kept.portalListener;
  const ears = listener.ears.get(channel) ?? new Set();
  ears.add(heard);
  listener.ears.set(channel, ears);
  if (!listener.client) connect(listener, false);
  else if (ears.size === 1) void listener.client.query(`LISTEN ${channel}`).catch(() => undefined);
  return () => {
    ears.delete(heard);
    if ([...listener.ears.values()].some(({ size }) => size > 0)) return;
    const { client } = listener;
    listener.client = null;
    void client?.end().catch(() => undefined);
  };
}

function connect(listener: Listener, again: boolean): void {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  listener.client = client;
  client.on('notification', ({ channel, payload }) => {
    for (const heard of listener.ears.get(channel) ?? []) heard(payload ?? '');
  });
  const lost = (error?: Error) => {
    // Closed on purpose, or replaced already.
    if (listener.client !== client) return;
    if (error) logger.warn({ error: error.message }, 'listening connection lost, trying again');
    listener.client = null;
    setTimeout(() => {
      if (!listener.client && [...listener.ears.values()].some(({ size }) => size > 0)) connect(listener, true);
    }, retryAfter).unref();
  };
  client.on('error', lost);
  client.on('end', () => lost());
  client
    .connect()
    .then(async () => {
      for (const channel of listener.ears.keys()) await client.query(`LISTEN ${channel}`);
      if (again) for (const ears of listener.ears.values()) for (const heard of ears) heard(null);
    })
    .catch(lost);
}
