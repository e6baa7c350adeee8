/** Asked by the browser before it comes back, in milliseconds. */
const retry = 2000;

interface RevisionStream {
  /** The number that this reader's page has to show now; null when they may read no more: the stream ends. */
  read: () => Promise<number | null>;
  /** Calls back when the number may have changed; returns what stops it. */
  subscribe: (changed: () => void) => () => void;
  /** Ends when whoever listens leaves. */
  signal: AbortSignal;
  /** Milliseconds between two signs of life. */
  beat?: number;
  /** Milliseconds after which the browser is sent back to the door, where its session is looked at again. */
  life?: number;
}

/**
 * Server-sent events that carry one number and nothing else. The page that shows an older one asks for itself again.
 * The number is read again at each beat too, so that what nobody announced (a recusal, a mandate that ends) is seen.
 */
export function revisionStream({ read, subscribe, signal, beat = 15_000, life = 300_000 }: RevisionStream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let sent: number | null = null;
      let [isOver, isReading, isAskedAgain] = [false, false, false];
      const write = (text: string) => {
        if (!isOver) controller.enqueue(encoder.encode(text));
      };
      const check = async (beating: boolean) => {
        if (isReading) {
          isAskedAgain = true;
          return;
        }
        isReading = true;
        try {
          do {
            isAskedAgain = false;
            const revision = await read();
            if (revision === null) return end();
            if (revision !== sent) write(`data: ${revision}\n\n`);
            else if (beating) write(':\n\n');
            sent = revision;
          } while (isAskedAgain && !isOver);
        } catch {
          // The database is away: the browser comes back by itself.
          end();
        } finally {
          isReading = false;
        }
      };
      const unsubscribe = subscribe(() => void check(false));
      const beats = setInterval(() => void check(true), beat);
      const limit = setTimeout(() => end(), life);
      function end() {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        clearInterval(beats);
        clearTimeout(limit);
        try {
          controller.close();
        } catch {
          // Already closed by who listened.
        }
      }
      stop = end;
      if (signal.aborted) return end();
      signal.addEventListener('abort', end, { once: true });
      write(`retry: ${retry}\n\n`);
      void check(true);
    },
    cancel() {
      stop();
    },
  });
}

/** Passes at once through every server on the way: neither compressed, nor held, nor kept. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
} as const;
