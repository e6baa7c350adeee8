import 'server-only';
import { isExpert } from '@/lib/committee/loaders/people.ts';
import { sittingProposals } from '@/lib/committee/loaders/sittings.ts';
import type { CommissionPerson } from '@/lib/committee/types/commission.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { takenProposals } from '@/lib/sittings/repository/sittings.ts';
import { countExits, groupItems } from '@/lib/sittings/rules/order.ts';
import { needsAlternates } from '@/lib/sittings/rules/room.ts';
import { isReady, orderItems, type ItemInOrder } from '@/lib/sittings/rules/views.ts';
import type { SittingPreparation, SittingRecord } from '@/lib/sittings/types.ts';

/** What an officer may put on the order of the day and whom they may call, as far as they may know. */
export async function preparationView(
  viewer: Viewer,
  sitting: SittingRecord,
  items: readonly ItemInOrder[],
  people: readonly CommissionPerson[],
  now: Date,
): Promise<SittingPreparation> {
  const examined = await sittingProposals({ commissionId: sitting.commission.id }, viewer, now);
  const taken = new Set(await takenProposals(examined.map(({ proposalId }) => proposalId)));
  const isAlternate = (person: CommissionPerson) => isExpert(person) && person.kinds.every((kind) => kind === 'commission_alternate');
  const members = people.filter(({ kinds }) => kinds.includes('commission_member')).map(({ personId }) => personId);
  const needed = items.some(({ proposal }) => proposal !== null && needsAlternates(members, proposal.awayIds, proposal.call.quorum));
  const expected = new Set(sitting.attendances.map(({ personId }) => personId));
  // Before anybody is called, the grouping thinks of those who will be.
  const ordered = orderItems(items, expected.size > 0 ? sitting.attendances : people.filter((person) => !isAlternate(person)));
  return {
    proposals: examined
      .filter(({ proposalId, settled }) => !settled && !taken.has(proposalId))
      .map((proposal) => ({ ...proposal, ready: isReady(proposal) }))
      .toSorted((a, b) => Number(b.ready) - Number(a.ready)),
    alternates: people.filter(isAlternate).map(({ personId, name }) => ({ personId, name, needed, called: expected.has(personId) })),
    exits: { now: countExits(ordered), grouped: countExits(groupItems(ordered)) },
    others: people.filter(({ personId }) => !expected.has(personId)).map(({ personId, name }) => ({ personId, name })),
  };
}
