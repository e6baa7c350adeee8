import 'server-only';
import { commissionPeople } from '@/lib/committee/loaders/people.ts';
import { sittingProposals } from '@/lib/committee/loaders/sittings.ts';
import type { CommissionPerson } from '@/lib/committee/types/commission.ts';
import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import { roomObstacle, votersOf } from '@/lib/sittings/rules/room.ts';
import type { ItemRecord, RoomObstacle, SittingRecord } from '@/lib/sittings/types.ts';

/** The items of a sitting that somebody may know of, each with its proposal; null veils nothing. */
export async function itemsFor(
  sitting: SittingRecord,
  viewer: Viewer | null,
  now: Date,
): Promise<{ item: ItemRecord; proposal: SittingProposal | null }[]> {
  const proposals = await sittingProposals({ proposalIds: sitting.items.flatMap(({ proposalId }) => proposalId ?? []) }, viewer, now);
  const byId = new Map(proposals.map((proposal) => [proposal.proposalId, proposal]));
  return sitting.items.flatMap((item): { item: ItemRecord; proposal: SittingProposal | null }[] => {
    if (item.proposalId === null) return [{ item, proposal: null }];
    const proposal = byId.get(item.proposalId);
    return proposal ? [{ item, proposal }] : [];
  });
}

/** One item in hand, as long as this person may know of it. */
export async function itemFor(
  sitting: SittingRecord,
  itemId: string,
  viewer: Viewer,
  now: Date,
): Promise<{ item: ItemRecord; proposal: SittingProposal | null } | null> {
  const item = sitting.items.find(({ id }) => id === itemId);
  return item ? ((await itemsFor({ ...sitting, items: [item] }, viewer, now))[0] ?? null) : null;
}

/** The room during an item: who counts, and what forbids to vote. */
export async function roomOf(
  sitting: SittingRecord,
  item: ItemRecord,
  proposal: SittingProposal,
  now: Date,
): Promise<{ voters: string[]; obstacle: RoomObstacle | null; people: CommissionPerson[] }> {
  const people = await commissionPeople(sitting.commission.id, now);
  const room = {
    attendances: sitting.attendances,
    awayIds: proposal.awayIds,
    outIds: item.exits.map(({ personId }) => personId),
    sitting: new Set(people.map(({ personId }) => personId)),
  };
  return { voters: votersOf(room), obstacle: roomObstacle(room, proposal.call.quorum), people };
}

export interface ItemInSession {
  viewer: Viewer;
  sitting: SittingRecord;
  item: ItemRecord;
  /** Null for a free point. */
  proposal: SittingProposal | null;
}

/**
 * The current item of a sitting in session, held until the transaction ends: every act in session begins here. Who may
 * not know of an item, who sits elsewhere or whose mandate is over get the answer of what does not exist.
 */
export async function currentItemFor(
  { viewer, now }: Context,
  input: { sittingId: string; itemId: string },
  may: (viewer: Viewer | null, sitting: SittingRecord) => viewer is Viewer,
): Promise<Result<ItemInSession, SittingRefusal>> {
  const sitting = await findSittingForUpdate(input.sittingId);
  if (!sitting || !may(viewer, sitting)) return refuse('sitting-not-found');
  if (!takesAct(sitting.status, 'conduct')) return refuse('sitting-moment');
  const found = await itemFor(sitting, input.itemId, viewer, now);
  if (!found) return refuse('sitting-item-not-found');
  if (found.item.id !== sitting.currentItemId) return refuse('item-not-current');
  return ok({ viewer, sitting, ...found });
}

/** Refusals of the room as those who conduct read them. */
export const roomRefusals = { 'under-quorum': 'room-under-quorum', 'exits-awaited': 'exits-awaited' } as const satisfies Record<RoomObstacle, SittingRefusal>;
