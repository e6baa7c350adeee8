import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { publishDecision } from '@/lib/committee/use-cases/decisions/publish-decision.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { stage } from '@/tests/integration/committee/stage.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;

export const decisionsRights: DomainRights = {
  'begin-deliberation': {
    allowed: ['chair'],
    run: async (world, context) => {
      await stage.submit(world, 'expert', 3);
      return beginDeliberation(context, { proposalId: world.proposalId });
    },
  },
  'record-opinion': {
    allowed: officers,
    run: async (world, context) => {
      await stage.deliberate(world);
      return recordOpinion(context, { proposalId: world.proposalId, outcome: 'selected', text: 'Avis favorable.' });
    },
  },
  'take-decision': {
    allowed: ['chair'],
    run: async (world, context) => {
      await stage.giveOpinion(world);
      return takeDecision(context, stage.decision(world));
    },
  },
  'publish-decision': {
    allowed: ['chair'],
    run: async (world, context) => {
      const seen = await stage.decide(world);
      return publishDecision(context, { proposalId: world.proposalId, seen, sentences: perCriterion(() => 'Une phrase de retour.') });
    },
  },
  'read-deliberation': { allowed: officers, run: (world, context) => readDeliberation(context, { proposalId: world.proposalId }) },
};
