import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStates, pageOf, queueState } from '@/lib/committee/rules/queue.ts';

describe('the queue of an expert', () => {
  it.each([
    { status: 'under_examination', evaluation: 'none', deliberating: false, state: 'todo' },
    { status: 'under_examination', evaluation: 'draft', deliberating: false, state: 'todo' },
    { status: 'under_examination', evaluation: 'submitted', deliberating: false, state: 'submitted' },
    { status: 'opinion_given', evaluation: 'submitted', deliberating: true, state: 'submitted' },
    { status: 'under_examination', evaluation: 'draft', deliberating: true, state: 'closed' },
    { status: 'selected', evaluation: 'submitted', deliberating: true, state: 'closed' },
    { status: 'withdrawn', evaluation: 'none', deliberating: false, state: 'closed' },
  ] as const)('puts a proposal $status, $evaluation, deliberating $deliberating, in $state', ({ state, ...item }) => {
    expect(queueState(item)).toBe(state);
    expect(countStates([item, item])).toEqual({ todo: 0, submitted: 0, closed: 0, [state]: 2 });
  });

  it('is cut into pages that lose nothing, the last one standing for those beyond', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const { pages } = pageOf(items, 1, size);
        const all = Array.from({ length: pages }, (_, index) => pageOf(items, index + 1, size).items).flat();
        expect(all).toEqual(items);
        expect(pageOf(items, pages + 5, size)).toEqual(pageOf(items, pages, size));
      }),
    );
  });
});
