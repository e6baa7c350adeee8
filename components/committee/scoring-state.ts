import { reasonLengths } from '@/lib/committee/rules/evaluation.ts';

export type CriterionState = 'todo' | 'started' | 'done';

/** Where a criterion stands, from what its fields hold. */
export function criterionState(answer: string, reason: string): CriterionState {
  const written = reason.trim().length;
  if (answer !== '' && written >= reasonLengths.min) return 'done';
  return answer === '' && written === 0 ? 'todo' : 'started';
}

/**
 * The answer that a key gives: 0 to 5 on any keyboard (those of a French one are reached without Shift), « i » for not
 * enough information; null for any other.
 */
export function answerOfKey({ key, code }: { key: string; code: string }): string | null {
  if (/^[0-5]$/.test(key)) return key;
  const digit = /^(?:Digit|Numpad)([0-5])$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  return key.toLowerCase() === 'i' ? 'insufficient' : null;
}
