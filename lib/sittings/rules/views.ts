import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import { itemState } from '@/lib/sittings/rules/life.ts';
import { earliestTimes, type OrderItem } from '@/lib/sittings/rules/order.ts';
import type { AttendanceRecord, ItemRecord, SittingRecord, VisibleItem } from '@/lib/sittings/types.ts';

export interface ItemInOrder {
  item: ItemRecord;
  /** Null for a free point. */
  proposal: SittingProposal | null;
}

/** What the grouping looks at: only people who are expected are counted as leaving. */
export function orderItems(items: readonly ItemInOrder[], attendances: readonly Pick<AttendanceRecord, 'personId'>[]): OrderItem[] {
  const expected = new Set(attendances.map(({ personId }) => personId));
  return items.map(({ item, proposal }) => ({
    id: item.id,
    cahierId: proposal?.cahierId ?? null,
    themePosition: proposal?.themePosition ?? 0,
    position: proposal?.position ?? 0,
    receiptNumber: proposal?.receiptNumber ?? '',
    away: (proposal?.awayIds ?? []).filter((personId) => expected.has(personId)),
  }));
}

/**
 * The order of the day of one reader: what they may not know of is not there, the rest is numbered from 1 and timed as if
 * nothing else existed.
 */
export function visibleItems(sitting: Pick<SittingRecord, 'startsAt' | 'currentItemId'>, items: readonly ItemInOrder[]): VisibleItem[] {
  const times = earliestTimes(sitting.startsAt, items.map(({ item }) => item.duration));
  return items.map(({ item, proposal }, index) => ({
    id: item.id,
    number: index + 1,
    title: proposal?.title ?? item.title,
    detail: proposal ? `${proposal.receiptNumber} · ${proposal.actorName}` : '',
    proposalId: item.proposalId,
    address: proposal ? `/cahiers/${proposal.receiptNumber}/proposition-${proposal.position}` : '',
    duration: item.duration,
    earliest: times[index]!,
    state: itemState(item, sitting.currentItemId),
    postponedFor: item.postponedFor,
    opinion: item.opinionId === null ? null : item.motion,
  }));
}

/**
 * The number that a reader's page compares with what it shows: it grows with what everybody sees, and with what happens
 * during the items that this reader may know of. Somebody out of the room learns nothing of the votes by counting.
 */
export function readerRevision(sitting: Pick<SittingRecord, 'revision'>, items: readonly ItemInOrder[]): number {
  return items.reduce((sum, { item }) => sum + item.revision, sitting.revision);
}

/** Ready to deliberate: enough evaluations were submitted by experts who are not recused. */
export function isReady({ evaluations, call }: Pick<SittingProposal, 'evaluations' | 'call'>): boolean {
  return evaluations >= call.quorum;
}
