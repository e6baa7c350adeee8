import { assignmentRights } from '@/tests/integration/rights/committee-assignment.ts';
import { commissionsRights } from '@/tests/integration/rights/committee-commissions.ts';
import { conflictsRights } from '@/tests/integration/rights/committee-conflicts.ts';
import { decisionsRights } from '@/tests/integration/rights/committee-decisions.ts';
import { evaluationRights } from '@/tests/integration/rights/committee-evaluation.ts';
import { progressRights } from '@/tests/integration/rights/committee-progress.ts';
import { questionsRights } from '@/tests/integration/rights/committee-questions.ts';
import { routingRights } from '@/tests/integration/rights/committee-routing.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  ...commissionsRights,
  ...routingRights,
  ...conflictsRights,
  ...assignmentRights,
  ...evaluationRights,
  ...questionsRights,
  ...decisionsRights,
  ...progressRights,
};
