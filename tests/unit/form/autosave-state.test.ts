import { expect, test } from 'vitest';
import { retryDelay, timeInParis, withoutFiles } from '@/components/form/autosave-state.ts';

test('tries again after 2, 4, 8, 16 seconds, then every 30', () => {
  expect([1, 2, 3, 4, 5, 6, 40].map(retryDelay)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('says the hour of Paris, in winter as in summer', () => {
  expect(timeInParis('2026-11-20T13:02:00Z')).toBe('14:02');
  expect(timeInParis('2026-07-20T13:02:00Z')).toBe('15:02');
});

test('leaves files and the fields of the framework to the form itself', () => {
  const data = new FormData();
  data.append('title', 'Un four');
  data.append('themes[]', 'a');
  data.append('themes[]', 'b');
  data.append('piece', new File(['x'], 'x.pdf'));
  data.append('$ACTION_KEY', 'k');
  expect([...withoutFiles(data)]).toEqual([['title', 'Un four'], ['themes[]', 'a'], ['themes[]', 'b']]);
});
