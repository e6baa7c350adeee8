import { describe, expect, it } from 'vitest';
import { hasOpenHint, hintMarks, hintsWereSeen } from '@/lib/committee/rules/acceptance.ts';
import type { ConflictHint } from '@/lib/committee/types/conflicts.ts';

const hint = (detail: string, change: Partial<ConflictHint> = {}): ConflictHint => ({ reason: 'partner', tie: null, detail, ...change });
const offer = (cahierId: string, ...hints: ConflictHint[]) => ({ cahierId, outlook: { hints, cleared: false } });

it('sees an open hint as long as there is one that nobody has cleared', () => {
  expect(hasOpenHint({ hints: [], cleared: false })).toBe(false);
  expect(hasOpenHint({ hints: [hint('a')], cleared: false })).toBe(true);
  expect(hasOpenHint({ hints: [hint('a')], cleared: true })).toBe(false);
});

describe('the hints that an acceptance has read', () => {
  it('have a mark each, once for two proposals of a cahier, in one order', () => {
    const marks = hintMarks([offer('c', hint('a'), hint('b')), offer('c', hint('a'))]);
    expect(marks).toHaveLength(2);
    expect(marks).toEqual(hintMarks([offer('c', hint('b')), offer('c', hint('a'))]));
    expect(marks.every((mark) => /^[\da-f]{16}$/.test(mark))).toBe(true);
    expect(hintMarks([offer('c')])).toEqual([]);
  });

  it('change with the cahier, the reason, the tie and the words', () => {
    const variants = [offer('c', hint('a')), offer('d', hint('a')), offer('c', hint('a', { reason: 'siren' })), offer('c', hint('a', { tie: 'family' })), offer('c', hint('z'))];
    expect(new Set(variants.flatMap((one) => hintMarks([one]))).size).toBe(5);
  });

  it('cover all of them, whatever else was shown', () => {
    const [a, b] = [offer('c', hint('a')), offer('d', hint('b'))];
    expect(hintsWereSeen([a], hintMarks([a, b]))).toBe(true);
    expect(hintsWereSeen([a, b], hintMarks([a]))).toBe(false);
    expect(hintsWereSeen([a], [])).toBe(false);
    expect(hintsWereSeen([offer('c')], [])).toBe(true);
  });
});
