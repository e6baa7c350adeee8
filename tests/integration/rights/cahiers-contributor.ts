import { addProposal } from '@/lib/cahiers/use-cases/add-proposal.ts';
import { amendProposal } from '@/lib/cahiers/use-cases/amend-proposal.ts';
import { createCahier } from '@/lib/cahiers/use-cases/create-cahier.ts';
import { decideReopening } from '@/lib/cahiers/use-cases/decide-reopening.ts';
import { lapseProposals } from '@/lib/cahiers/use-cases/lapse-proposals.ts';
import { listOwnCahiers } from '@/lib/cahiers/use-cases/list-own-cahiers.ts';
import { listReopeningRequests } from '@/lib/cahiers/use-cases/list-reopening-requests.ts';
import { listSectionRevisions } from '@/lib/cahiers/use-cases/list-section-revisions.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { prepareCahier } from '@/lib/cahiers/use-cases/prepare-cahier.ts';
import { readDraft } from '@/lib/cahiers/use-cases/read-draft.ts';
import { readOwnCahier } from '@/lib/cahiers/use-cases/read-own-cahier.ts';
import { readSectionRevision } from '@/lib/cahiers/use-cases/read-section-revision.ts';
import { removeProposal } from '@/lib/cahiers/use-cases/remove-proposal.ts';
import { reorderProposals } from '@/lib/cahiers/use-cases/reorder-proposals.ts';
import { requestReopening } from '@/lib/cahiers/use-cases/request-reopening.ts';
import { restoreSectionRevision } from '@/lib/cahiers/use-cases/restore-section-revision.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { settleSectionConflict } from '@/lib/cahiers/use-cases/settle-section-conflict.ts';
import { submitCahier } from '@/lib/cahiers/use-cases/submit-cahier.ts';
import { withdrawProposal } from '@/lib/cahiers/use-cases/withdraw-proposal.ts';
import { db } from '@/lib/platform/database.ts';
import { fillSections } from '@/tests/factories/cahier-drafts.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const signedIn = roleNames.filter((role) => role !== 'nobody');
const key = 'diagnosis';

async function write(world: World): Promise<void> {
  await saveSection(world.context('delegate'), { cahierId: world.draftCahierId, key, version: 0, content: { title: 'Un titre' } });
}

async function closeCall(world: World): Promise<void> {
  await db().call.update({ where: { id: world.callId }, data: { closesAt: world.now }, select: { id: true } });
}

async function pendingRequest(world: World): Promise<string> {
  await closeCall(world);
  const asked = await requestReopening(world.context('delegate'), { cahierId: world.draftCahierId, message: 'Une panne.' });
  return asked.ok ? asked.value.requestId : '';
}

async function adjourn(world: World, amendableUntil: Date): Promise<void> {
  await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'adjourned', amendableUntil }, select: { id: true } });
}

/** The contributor's side: what delegates write, and what the managers of the call answer them. */
export const contributorRights: DomainRights = {
  'add-proposal': { allowed: ['delegate'], run: (world, context) => addProposal(context, { cahierId: world.draftCahierId, leadId: '' }) },
  'amend-proposal': {
    allowed: ['delegate'],
    async run(world, context) {
      await adjourn(world, new Date(world.now.getTime() + 1000));
      await fillSections(world, world.cahierId, world.proposalId);
      return amendProposal(context, { proposalId: world.proposalId });
    },
  },
  'create-cahier': {
    allowed: ['delegate'],
    run: (world, context) => createCahier(context, { callId: world.callId, actorId: world.actorId, leadId: world.leadId }),
  },
  'decide-reopening': {
    allowed: ['callManager', 'administrator'],
    async run(world, context) {
      const requestId = await pendingRequest(world);
      return decideReopening(context, { requestId, until: new Date(world.now.getTime() + 3_600_000), answer: '' });
    },
  },
  // Run by a job, on nobody's behalf.
  'lapse-proposals': {
    allowed: roleNames,
    async run(world) {
      await adjourn(world, world.now);
      return `${await lapseProposals(world.now)} lapsed`;
    },
  },
  // The other delegate has a cahier of their own.
  'list-own-cahiers': {
    allowed: ['delegate'],
    run: async (world, context) => (await listOwnCahiers(context)).filter(({ id }) => id === world.draftCahierId),
  },
  'list-reopening-requests': {
    allowed: ['callManager', 'administrator'],
    async run(world, context) {
      await pendingRequest(world);
      return listReopeningRequests(context);
    },
  },
  'list-section-revisions': {
    allowed: ['delegate'],
    async run(world, context) {
      await write(world);
      return listSectionRevisions(context, { cahierId: world.draftCahierId, key });
    },
  },
  // Called by other use-cases, which ask the right.
  'move-proposal': { allowed: roleNames, run: (world, context) => moveProposal(context, { proposalId: world.proposalId, act: 'give_opinion' }) },
  // A form that offers each person their own actors.
  'prepare-cahier': { allowed: signedIn, run: (_world, context) => prepareCahier(context, { leadId: '' }) },
  'read-draft': { allowed: ['delegate'], run: (world, context) => readDraft(context, { cahierId: world.draftCahierId }) },
  'read-own-cahier': { allowed: ['delegate'], run: (world, context) => readOwnCahier(context, { cahierId: world.cahierId }) },
  'read-section-revision': {
    allowed: ['delegate'],
    async run(world, context) {
      await write(world);
      return readSectionRevision(context, { cahierId: world.draftCahierId, key, version: 1 });
    },
  },
  'remove-proposal': {
    allowed: ['delegate'],
    run: (world, context) => removeProposal(context, { cahierId: world.draftCahierId, proposalId: world.draftProposalId }),
  },
  'reorder-proposals': {
    allowed: ['delegate'],
    run: (world, context) => reorderProposals(context, { cahierId: world.draftCahierId, proposalId: world.draftProposalId, direction: 'up' }),
  },
  'request-reopening': {
    allowed: ['delegate'],
    async run(world, context) {
      await closeCall(world);
      return requestReopening(context, { cahierId: world.draftCahierId, message: 'Une panne.' });
    },
  },
  'restore-section-revision': {
    allowed: ['delegate'],
    async run(world, context) {
      await write(world);
      return restoreSectionRevision(context, { cahierId: world.draftCahierId, key, version: 1, expectedVersion: 1 });
    },
  },
  'save-section': {
    allowed: ['delegate'],
    run: (world, context) => saveSection(context, { cahierId: world.draftCahierId, key, version: 0, content: { title: 'Un titre' } }),
  },
  'settle-section-conflict': {
    allowed: ['delegate'],
    async run(world, context) {
      await write(world);
      const content = { title: 'Un autre titre' };
      return settleSectionConflict(context, { cahierId: world.draftCahierId, key, content, theirVersion: 1, keep: 'theirs' });
    },
  },
  'submit-cahier': {
    allowed: ['delegate'],
    async run(world, context) {
      await fillSections(world, world.draftCahierId, world.draftProposalId);
      return submitCahier(context, { cahierId: world.draftCahierId });
    },
  },
  'withdraw-proposal': {
    allowed: ['delegate'],
    run: (world, context) => withdrawProposal(context, { proposalId: world.proposalId, reason: '' }),
  },
};
