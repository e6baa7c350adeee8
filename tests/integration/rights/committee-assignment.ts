import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { readOffer } from '@/lib/committee/use-cases/assignment/read-offer.ts';
import { applyDistribution } from '@/lib/committee/use-cases/assignment/apply-distribution.ts';
import { callAlternates } from '@/lib/committee/use-cases/assignment/call-alternates.ts';
import { readAssignments } from '@/lib/committee/use-cases/assignment/read-assignments.ts';
import { readDistribution } from '@/lib/committee/use-cases/assignment/read-distribution.ts';
import { remindExpert } from '@/lib/committee/use-cases/assignment/remind-expert.ts';
import { sendReminders } from '@/lib/committee/use-cases/assignment/send-reminders.ts';
import { setRule } from '@/lib/committee/use-cases/assignment/set-rule.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import { db } from '@/lib/platform/database.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

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
  'read-distribution': {
    allowed: officers,
    run: (_world, context) => readDistribution(context, { slug: 'monde', callSlug: null, wanted: null, method: 'flow', priority: 'load' }),
  },
  'read-assignments': { allowed: officers, run: (world, context) => readAssignments(context, { proposalId: world.proposalId }) },
  'apply-distribution': {
    allowed: officers,
    run: (world, context) =>
      applyDistribution(context, {
        commissionId: world.commissionId,
        callId: world.callId,
        due: null,
        planned: [{ proposalId: world.proposalId, personId: world.people.unassignedExpert.id, origin: 'flow' }],
        shown: [],
        added: [],
        despiteHints: false,
      }),
  },
  'set-rule': {
    allowed: officers,
    run: (world, context) => setRule(context, { commissionId: world.commissionId, themeId: world.themeId, people: [world.people.expert.id] }),
  },
  'call-alternates': {
    allowed: officers,
    run: async (world, context) => {
      await db().call.update({ where: { id: world.callId }, data: { quorum: 2 }, select: { id: true } });
      const { otherExpert, unassignedExpert } = world.people;
      await db().attachment.deleteMany({ where: { personId: unassignedExpert.id, kind: 'commission_member' } });
      const alternate = { personId: otherExpert.id, kind: 'commission_alternate', objectId: world.commissionId, startsAt: new Date(0) } as const;
      await db().attachment.create({ data: alternate, select: { id: true } });
      return callAlternates(context, { proposalId: world.proposalId });
    },
  },
  'remind-expert': {
    allowed: officers,
    run: (world, context) => remindExpert(context, { commissionId: world.commissionId, personId: world.people.expert.id }),
  },
  // Run by a job, on nobody's behalf: it asks for no viewer.
  'send-reminders': {
    allowed: roleNames,
    run: async (world) => {
      await db().assignment.updateMany({ where: { proposalId: world.proposalId }, data: { dueAt: new Date('2026-05-14T22:00:00Z') } });
      return sendReminders(world.now);
    },
  },
};
