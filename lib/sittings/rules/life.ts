import type { AttendanceStatus, ItemRecord, SittingRecord, SittingStatus } from '@/lib/sittings/types.ts';

/** What may be done to a sitting, from which states, and the state it takes. */
export const sittingActs = {
  prepare: { from: ['planned', 'convened'], to: null },
  convene: { from: ['planned', 'convened'], to: 'convened' },
  open: { from: ['convened'], to: 'in_session' },
  conduct: { from: ['in_session'], to: null },
  close: { from: ['in_session'], to: 'closed' },
  correct: { from: ['closed'], to: null },
  confirm: { from: ['closed'], to: null },
  cancel: { from: ['planned', 'convened'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly SittingStatus[]; to: SittingStatus | null }>;

export type SittingAct = keyof typeof sittingActs;

/** Whether this act belongs to the moment of the life in which the sitting is. */
export function takesAct(status: SittingStatus, act: SittingAct): boolean {
  return (sittingActs[act].from as readonly SittingStatus[]).includes(status);
}

/** A sitting is opened on its day, at the earliest this many minutes before its time. */
export const opensBefore = 60;

/** How often, at most, the people of one sitting are told by mail that they are called or that it moves: seconds in an hour. */
export const tellingRate = { limit: 12, seconds: 3600 } as const;

/** True once officers may open the sitting. */
export function mayOpenAt(startsAt: Date, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - opensBefore * 60_000;
}

/** Longest sitting, in hours. */
export const longestSitting = 12;

/** Why these times make no sitting, or null. */
export function planProblem({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): 'past' | 'order' | 'long' | null {
  if (startsAt <= now) return 'past';
  if (endsAt <= startsAt) return 'order';
  return endsAt.getTime() - startsAt.getTime() > longestSitting * 3_600_000 ? 'long' : null;
}

/** Where an item stands. */
export function itemState(item: Pick<ItemRecord, 'id' | 'endedAt' | 'postponedFor'>, currentItemId: string | null): 'waiting' | 'current' | 'done' | 'postponed' {
  if (item.id === currentItemId) return 'current';
  if (item.postponedFor !== '') return 'postponed';
  return item.endedAt === null ? 'waiting' : 'done';
}

/** Why an item cannot become the current one, or null. One that was postponed may be taken up again while the sitting lasts. */
export function openingObstacle(sitting: Pick<SittingRecord, 'currentItemId'>, item: ItemRecord): 'item-in-progress' | 'item-done' | null {
  if (sitting.currentItemId !== null) return 'item-in-progress';
  return itemState(item, null) === 'done' ? 'item-done' : null;
}

/** When somebody came and left, once their presence is noted as `status`. */
export function presenceTimes(
  before: { status: AttendanceStatus; arrivedAt: Date | null; leftAt: Date | null },
  status: AttendanceStatus,
  now: Date,
): { arrivedAt: Date | null; leftAt: Date | null } {
  if (status === 'present') return { arrivedAt: before.arrivedAt ?? now, leftAt: null };
  if (status === 'left') return { arrivedAt: before.arrivedAt ?? now, leftAt: before.status === 'left' ? before.leftAt : now };
  return { arrivedAt: null, leftAt: null };
}

/** The input to mend when the times make no sitting, with its sentence. */
export function planField(problem: 'past' | 'order' | 'long'): { field: string; message: string } {
  if (problem === 'past') return { field: 'starts', message: 'Choisissez une date à venir.' };
  if (problem === 'order') return { field: 'until', message: 'La fin vient après le début.' };
  return { field: 'until', message: `Une séance dure ${longestSitting} heures au plus.` };
}

/** Most items of an order of the day. */
export const largestOrder = 40;

/** What may be noted of somebody: before the sitting, whether they will come; during it, whether they are there. */
export function takesPresence(status: SittingStatus, presence: AttendanceStatus | 'remote'): boolean {
  if (status === 'in_session') return true;
  return status === 'convened' && (presence === 'excused' || presence === 'expected');
}
