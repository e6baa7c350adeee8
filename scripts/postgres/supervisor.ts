import { setTimeout as sleep } from 'node:timers/promises';

import { type Cluster, type Server, startServer } from './cluster.ts';
import { freePort } from './free-port.ts';

/** A server that is started again, on the same port, when it dies. */
export type Supervised = {
  port: number;
  /** pid of the server at this moment */
  pid: () => number;
  /** rejects when the server dies again and again */
  lost: Promise<never>;
  stop: () => Promise<void>;
};

type Options = { port?: number; settings?: string[]; onRestart?: () => void };

const patience = { restarts: 5, withinMs: 60_000, attemptsPerRestart: 20, pauseMs: 250 };

/**
 * Starts the server of a cluster and keeps it running until `stop`.
 * A killed server is back within a second or so; its clients have to connect again.
 */
export async function superviseServer(cluster: Cluster, options: Options = {}): Promise<Supervised> {
  const port = options.port ?? (await freePort());
  let server = await startServer(cluster, port, options.settings);
  let stopping = false;
  let giveUp: (reason: unknown) => void;
  const lost = new Promise<never>((_, reject) => (giveUp = reject));
  // Nobody may be listening yet; whoever awaits it still gets the rejection.
  lost.catch(() => {});

  const watch = async (): Promise<void> => {
    const deaths: number[] = [];
    for (;;) {
      await server.gone;
      if (stopping) return;
      const now = Date.now();
      deaths.push(now);
      if (deaths.filter((time) => now - time < patience.withinMs).length > patience.restarts) {
        throw new Error(`The database stopped ${patience.restarts + 1} times in a minute: see ${cluster.log}.`);
      }
      server = await startAgain(cluster, port, options.settings, () => stopping);
      options.onRestart?.();
    }
  };
  const watching = watch().catch((error: unknown) => giveUp(error));

  return {
    port,
    pid: () => server.pid,
    lost,
    async stop() {
      stopping = true;
      await server.stop();
      await watching;
      // A restart under way when the stop was asked.
      await server.stop();
    },
  };
}

/** The processes of a killed server hold its memory for an instant: the first attempts may be refused. */
async function startAgain(cluster: Cluster, port: number, settings: string[] | undefined, stopping: () => boolean): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(cluster, port, settings);
    } catch (error) {
      if (attempt === patience.attemptsPerRestart || stopping()) throw error;
      await sleep(patience.pauseMs);
    }
  }
}
