import { stopPrograms } from '../build/program.ts';

/** The wish of the person or of the system that this command ends. */
export type Interruption = {
  /** throws when the end was asked: to be called between two steps */
  check: () => void;
  asked: () => boolean;
  /** resolves when the end is asked */
  wait: Promise<void>;
};

/** Thrown between two steps of a start that is being stopped. */
class Interrupted extends Error {}

/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into a wish to end in order.
 * The same signal often comes twice, from the terminal and from npm: the second changes nothing.
 */
export function listenForInterruption(): Interruption {
  listening ??= listen();
  return listening;
}

let listening: Interruption | undefined;

function listen(): Interruption {
  let asked = false;
  const wait = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        asked = true;
        stopPrograms();
        resolve();
      });
    }
  });
  return {
    check() {
      if (asked) throw new Interrupted();
    },
    asked: () => asked,
    wait,
  };
}
