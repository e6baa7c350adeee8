/** Longest plan, in months: the founding rule of the LABs. */
export const longestPlanMonths = 36;

export type MonthRefusal = 'empty' | 'not-a-month' | 'too-early' | 'too-late';

/** Reads a month of the plan: a whole number from 1 to 36, counted from the start of the action. */
export function parseMonth(typed: string): { ok: true; month: number } | { ok: false; reason: MonthRefusal } {
  const text = typed.trim();
  if (text === '') return { ok: false, reason: 'empty' };
  if (!/^-?\d+$/.test(text)) return { ok: false, reason: 'not-a-month' };
  const month = Number(text);
  if (month < 1) return { ok: false, reason: 'too-early' };
  return month > longestPlanMonths ? { ok: false, reason: 'too-late' } : { ok: true, month };
}

export interface MonthSpan {
  startMonth: number;
  endMonth: number;
}

/** A span stands within the plan: it begins at month 1 or later, ends at month 36 at most, not before it begins. */
export function isWithinPlan({ startMonth, endMonth }: MonthSpan): boolean {
  return (
    Number.isInteger(startMonth) &&
    Number.isInteger(endMonth) &&
    startMonth >= 1 &&
    endMonth >= startMonth &&
    endMonth <= longestPlanMonths
  );
}

/** Last month of a plan; 0 for an empty one. */
export function planLength(spans: readonly MonthSpan[]): number {
  return spans.reduce((longest, { endMonth }) => Math.max(longest, endMonth), 0);
}
