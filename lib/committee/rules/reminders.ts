import { parisClock } from '@/lib/platform/paris-time.ts';

/** Days after which an answer that has not come is asked for. */
export const answerDays = 4;

export type ReminderCause = 'unanswered' | 'due_in_7' | 'due_in_2' | 'late';

interface Awaited {
  assignedAt: Date;
  acceptedAt: Date | null;
  /** First instant at which the evaluation is late. */
  dueAt: Date | null;
}

/** Days in Paris from one instant to another, whatever the clocks did in between. */
export function parisDaysBetween(from: Date, to: Date): number {
  return (Date.parse(parisClock(to).day) - Date.parse(parisClock(from).day)) / 86_400_000;
}

/** The last day on which an evaluation is in time. */
function lastInstant(dueAt: Date): Date {
  return new Date(dueAt.getTime() - 1);
}

/** Why a reminder leaves today about what an expert owes; null on most days. */
export function reminderCause({ assignedAt, acceptedAt, dueAt }: Awaited, now: Date): ReminderCause | null {
  const left = dueAt === null ? null : parisDaysBetween(now, lastInstant(dueAt));
  if (left === -1) return 'late';
  if (left === 2) return 'due_in_2';
  if (left === 7) return 'due_in_7';
  return acceptedAt === null && parisDaysBetween(assignedAt, now) === answerDays ? 'unanswered' : null;
}
