import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAnswers } from '@/lib/platform/next-cache/kept-answers.ts';
import { keptText } from '@/lib/web/public-pages/kept-text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A text that says how many times it was made. */
function counted(): () => Promise<string> {
  let made = 0;
  return keptText(async () => {
    made += 1;
    const mine = made;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return `made ${mine}`;
  });
}

const read = async (text: () => Promise<string>) => {
  const asked = text();
  await vi.advanceTimersByTimeAsync(3_000);
  return asked;
};

test('a text asked for by many at once is made once, and kept for one second once made', async () => {
  const text = counted();
  const asked = [text(), text()];
  await vi.advanceTimersByTimeAsync(2_000);
  asked.push(text());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await Promise.all(asked)).toEqual(['made 1', 'made 1', 'made 1']);
  await vi.advanceTimersByTimeAsync(999);
  expect(await text()).toBe('made 1');
  await vi.advanceTimersByTimeAsync(1);
  expect(await read(text)).toBe('made 2');
});

test('a publication makes it again at once, even while it is being made', async () => {
  const text = counted();
  const before = text();
  forgetAnswers();
  const after = text();
  await vi.advanceTimersByTimeAsync(3_000);
  expect([await before, await after, await text()]).toEqual(['made 1', 'made 2', 'made 2']);
});

test('a failure is not kept', async () => {
  let isAway = true;
  const text = keptText(async () => (isAway ? Promise.reject(new Error('away')) : 'back'));
  await expect(text()).rejects.toThrow('away');
  isAway = false;
  expect(await text()).toBe('back');
});
