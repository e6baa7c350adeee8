import { describe, expect, it } from 'vitest';
import { answerOfKey, criterionState } from '@/components/committee/scoring-state.ts';

describe('a criterion on the desk', () => {
  it.each([
    ['', '', 'todo'],
    ['', '   ', 'todo'],
    ['0', '', 'started'],
    ['', 'Une', 'started'],
    ['', 'Une raison assez longue.', 'started'],
    ['4', '123456789', 'started'],
    ['4', '1234567890', 'done'],
    ['4', '  123456789 ', 'started'],
    ['insufficient', '1234567890', 'done'],
  ])('with the answer « %s » and the reason « %s » is %s', (answer, reason, state) => {
    expect(criterionState(answer, reason)).toBe(state);
  });
});

describe('a key', () => {
  it.each([
    [{ key: '0', code: 'Digit0' }, '0'],
    [{ key: '5', code: 'Numpad5' }, '5'],
    [{ key: '6', code: 'Digit6' }, null],
    // A French keyboard, without Shift.
    [{ key: '&', code: 'Digit1' }, '1'],
    [{ key: 'à', code: 'Digit0' }, '0'],
    [{ key: 'i', code: 'KeyI' }, 'insufficient'],
    [{ key: 'I', code: 'KeyI' }, 'insufficient'],
    [{ key: 'e', code: 'KeyE' }, null],
    [{ key: 'ArrowDown', code: 'ArrowDown' }, null],
    [{ key: '3', code: '' }, '3'],
  ])('%o answers %s', (event, answer) => {
    expect(answerOfKey(event)).toBe(answer);
  });
});
