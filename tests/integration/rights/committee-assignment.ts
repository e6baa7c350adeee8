import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { readOffer } from '@/lib/committee/use-cases/assignment/read-offer.ts';
import { assignEvenly } from '@/lib/committee/use-cases/assignment/assign-evenly.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import { db } from '@/lib/platform/database.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

/** Nobody has answered yet. */
async function unanswered(world: World): Promise<void> {
  await db().assignment.updateMany({ where: { proposalId: world.proposalId }, data: { acceptedAt: null } });
}

const officers = ['chair', 'secretary'] as const;

export const assignmentRights: DomainRights = {
  'accept-assignments': {
    allowed: ['expert'],
    run: async (world, context) => {
      await unanswered(world);
      return acceptAssignments(context, { proposals: [world.proposalId], seen: [] });
    },
  },
  'read-offer': {
    allowed: ['expert'],
    run: async (world, context) => {
      await unanswered(world);
      return readOffer(context, { proposalId: world.proposalId });
    },
  },
  'decline-assignment': {
    allowed: ['expert'],
    run: (world, context) => declineAssignment(context, { proposalId: world.proposalId, reason: 'Je manque de temps ce mois-ci.' }),
  },
  'assign-expert': {
    allowed: officers,
    run: (world, context) => assignExpert(context, { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null }),
  },
  'unassign-expert': {
    allowed: officers,
    run: (world, context) => unassignExpert(context, { proposalId: world.proposalId, personId: world.people.expert.id }),
  },
  'assign-evenly': {
    allowed: officers,
    run: (world, context) => assignEvenly(context, { commissionId: world.commissionId, callId: world.callId, perProposal: 2, due: null }),
  },
};
