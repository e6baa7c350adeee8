import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetAnswers } from '@/lib/platform/next-cache/kept-answers.ts';
import { keptPoints } from '@/lib/web/kept-points.ts';

let made = 0;
const make = async () => `{"made":${(made += 1)}}`;

beforeEach(() => {
  made = 0;
  forgetAnswers();
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => vi.useRealTimers());

test('points are made once in ten seconds, for each address', async () => {
  const first = await keptPoints('', make);
  expect(await keptPoints('', make)).toEqual(first);
  expect((await keptPoints('?calque=lab', make)).body).toBe('{"made":2}');
  vi.advanceTimersByTime(9_999);
  expect((await keptPoints('', make)).body).toBe('{"made":1}');
  vi.advanceTimersByTime(1);
  expect((await keptPoints('', make)).body).toBe('{"made":3}');
});

test('points are made again at once after a publication, and bear another mark when they changed', async () => {
  const before = await keptPoints('', make);
  forgetAnswers();
  const after = await keptPoints('', make);
  expect([before.body, after.body]).toEqual(['{"made":1}', '{"made":2}']);
  expect(before.etag).toMatch(/^W\/"[\w-]{43}"$/);
  expect(after.etag).not.toBe(before.etag);
  forgetAnswers();
  expect((await keptPoints('', async () => after.body)).etag).toBe(after.etag);
});

test('what was being made when something was published is not kept', async () => {
  await keptPoints('', async () => {
    forgetAnswers();
    return 'old';
  });
  expect((await keptPoints('', make)).body).toBe('{"made":1}');
});

test('addresses without end take no more room than a hundred', async () => {
  for (let rank = 0; rank < 250; rank += 1) await keptPoints(`?recherche=${rank}`, make);
  expect(made).toBe(250);
  expect((await keptPoints('?recherche=249', make)).body).toBe('{"made":250}');
  expect((await keptPoints('?recherche=0', make)).body).toBe('{"made":251}');
});
