import { exportRouting } from '@/lib/committee/use-cases/routing/export-routing.ts';
import { listAwaitingProposals } from '@/lib/committee/use-cases/routing/list-awaiting-proposals.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { db } from '@/lib/platform/database.ts';
import type { DomainRights, World } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;
const routers = ['callManager', 'administrator'] as const;

/** Puts the world's proposal back where it waits for a commission. */
async function backToWaiting(world: World): Promise<void> {
  await db().examination.delete({ where: { proposalId: world.proposalId }, select: { proposalId: true } });
  await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'awaiting' }, select: { id: true } });
}

export const routingRights: DomainRights = {
  'open-examinations': {
    allowed: [...routers, ...officers],
    run: async (world, context) => {
      await backToWaiting(world);
      return openExaminations(context, { proposals: [world.proposalId], commissionId: null });
    },
  },
  'list-awaiting-proposals': {
    allowed: routers,
    run: async (world, context) => {
      await backToWaiting(world);
      const routing = await listAwaitingProposals(context);
      return routing.ok ? routing.value.awaiting : routing;
    },
  },
  'export-routing': {
    allowed: routers,
    run: async (_world, context) => {
      const made = await exportRouting(context);
      return made.ok ? made.value.filter(({ receiptNumber }) => receiptNumber === 'CA-2026-9002') : made;
    },
  },
  'transfer-examination': {
    allowed: [...routers, 'chair'],
    run: (world, context) =>
      transferExamination(context, { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Quorum impossible ici.' }),
  },
};
