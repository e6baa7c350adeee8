import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventStreamHeaders, revisionStream } from '@/lib/web/revision-stream.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream whose number, and whose calls, the test holds. */
function staged(first: number | null) {
  const state = { revision: first, changed: () => {}, subscribed: 0, fails: false };
  const leaving = new AbortController();
  const stream = revisionStream({
    read: async () => {
      if (state.fails) throw new Error('The database is away.');
      return state.revision;
    },
    subscribe: (changed) => {
      state.changed = changed;
      state.subscribed += 1;
      return () => {
        state.subscribed -= 1;
      };
    },
    signal: leaving.signal,
  });
  const reader = stream.getReader();
  const next = async () => {
    const { value, done } = await reader.read();
    return done ? 'end' : new TextDecoder().decode(value);
  };
  return { state, leaving, reader, next };
}

describe('a stream of revisions', () => {
  it('begins with when to come back and the number to show', async () => {
    const { next } = staged(7);
    expect([await next(), await next()]).toEqual(['retry: 2000\n\n', 'data: 7\n\n']);
  });

  it('tells a number once, when it changes, and never anything else', async () => {
    const { state, next } = staged(7);
    await next();
    await next();
    state.changed();
    state.revision = 8;
    state.changed();
    expect(await next()).toBe('data: 8\n\n');
  });

  it('shows that it lives at each beat, and sees then what nobody announced', async () => {
    const { state, next } = staged(7);
    await next();
    await next();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next()).toBe(':\n\n');
    state.revision = 5;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await next()).toBe('data: 5\n\n');
  });

  it('ends when its reader may read no more, when the database is away, and after five minutes', async () => {
    const endings: ((one: ReturnType<typeof staged>) => Promise<void>)[] = [
      async ({ state }) => {
        state.revision = null;
        state.changed();
      },
      async ({ state }) => {
        state.fails = true;
        state.changed();
      },
      async ({ next }) => {
        const beats = 300_000 / 15_000;
        await vi.advanceTimersByTimeAsync(300_000);
        for (let beat = 1; beat < beats; beat += 1) await next();
      },
    ];
    for (const ending of endings) {
      const one = staged(7);
      await one.next();
      await one.next();
      await ending(one);
      let last = await one.next();
      while (last === ':\n\n') last = await one.next();
      expect(last).toBe('end');
      expect(one.state.subscribed).toBe(0);
    }
  });

  it('lets go of everything when whoever listens leaves', async () => {
    const one = staged(7);
    await one.next();
    one.leaving.abort();
    expect(one.state.subscribed).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    const other = staged(7);
    await other.next();
    await other.reader.cancel();
    expect(other.state.subscribed).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin for somebody who has left already', async () => {
    const leaving = new AbortController();
    leaving.abort();
    const stream = revisionStream({ read: async () => 1, subscribe: () => () => {}, signal: leaving.signal });
    expect((await stream.getReader().read()).done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks every server on the way to let it pass at once', () => {
    expect(eventStreamHeaders['cache-control']).toContain('no-transform');
    expect(eventStreamHeaders['x-accel-buffering']).toBe('no');
  });
});
