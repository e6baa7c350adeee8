import { tz } from '@date-fns/tz';
import { addMonths, subDays } from 'date-fns';
import type { LabAct, LabStatus } from '@/lib/labs/types.ts';

/** The states of a LAB, in the order of its life. */
export const labStatuses = ['preparing', 'experimenting', 'paused', 'extended', 'generalised', 'stopped'] as const satisfies readonly LabStatus[];

/** A LAB lasts at most this many months from its first day. */
export const longestLabMonths = 36;

export interface LabMove {
  from: LabStatus;
  act: LabAct;
  to: LabStatus;
}

/** Every allowed change of a LAB; what is not here does not happen. */
export const labTransitions: readonly LabMove[] = [
  { from: 'preparing', act: 'start', to: 'experimenting' },
  { from: 'preparing', act: 'stop', to: 'stopped' },
  { from: 'experimenting', act: 'pause', to: 'paused' },
  { from: 'experimenting', act: 'extend', to: 'extended' },
  { from: 'experimenting', act: 'generalise', to: 'generalised' },
  { from: 'experimenting', act: 'stop', to: 'stopped' },
  { from: 'paused', act: 'resume', to: 'experimenting' },
  { from: 'paused', act: 'stop', to: 'stopped' },
  { from: 'extended', act: 'pause', to: 'paused' },
  { from: 'extended', act: 'generalise', to: 'generalised' },
  { from: 'extended', act: 'stop', to: 'stopped' },
];

/** The state that an act leads to, or null when the LAB may not undergo it. */
export function labStatusAfter(from: LabStatus, act: LabAct): LabStatus | null {
  return labTransitions.find((move) => move.from === from && move.act === act)?.to ?? null;
}

/** The acts that a LAB in this state may undergo, in the order of the table. */
export function labActs(from: LabStatus): LabAct[] {
  return labTransitions.filter((move) => move.from === from).map(({ act }) => act);
}

/** Days are kept as midnight UTC: they are reckoned there, wherever the portal runs. */
const utc = { in: tz('UTC') };

function lastDay(startsOn: Date, months: number): Date {
  return new Date(subDays(addMonths(startsOn, months, utc), 1, utc).getTime());
}

/** Last day that a LAB begun on `startsOn` may reach: 36 months, both days included. */
export function latestEnd(startsOn: Date): Date {
  return lastDay(startsOn, longestLabMonths);
}

/** Last day of a plan of `months` months begun on `startsOn`. */
export function plannedEnd(startsOn: Date, months: number): Date {
  return lastDay(startsOn, Math.min(Math.max(months, 1), longestLabMonths));
}

/** An extension goes further than the end of today and stays within 36 months. */
export function extensionAllowed(lab: { startsOn: Date; endsOn: Date }, newEnd: Date): boolean {
  return newEnd > lab.endsOn && newEnd <= latestEnd(lab.startsOn);
}
