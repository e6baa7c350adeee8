import { expect, test } from 'vitest';
import { stacked } from '@/components/chart/median-strip.tsx';
import { pagesShown } from '@/components/ui/pagination.tsx';

test('pagination shows the ends, the current page and its neighbours; 0 is a gap', () => {
  expect(pagesShown(5, 12)).toEqual([1, 0, 4, 5, 6, 0, 12]);
  expect(pagesShown(1, 3)).toEqual([1, 2, 3]);
  expect(pagesShown(2, 4)).toEqual([1, 2, 3, 4]);
});

test('equal scores pile up', () => {
  expect(stacked([4, 3, 4])).toEqual([{ value: 4, level: 0 }, { value: 3, level: 0 }, { value: 4, level: 1 }]);
});
