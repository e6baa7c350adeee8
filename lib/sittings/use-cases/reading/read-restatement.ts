import 'server-only';
import { rubricVersion } from '@/lib/calls/loaders.ts';
import type { RubricRecord } from '@/lib/calls/types.ts';
import { examinationScope, ownEvaluation } from '@/lib/committee/loaders/sittings.ts';
import { canScore } from '@/lib/committee/permissions.ts';
import { takesRestatements } from '@/lib/committee/rules/restatement.ts';
import type { EvaluationRecord } from '@/lib/committee/types/examination.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemFor, roomOf } from '@/lib/sittings/loaders/items.ts';
import { canSeeSitting } from '@/lib/sittings/permissions.ts';
import { findSitting } from '@/lib/sittings/repository/sittings.ts';
import type { ItemInput } from '@/lib/sittings/schema.ts';

/** One's own scores, to give them again after the discussion of the current item. */
export async function readRestatement(context: Context, input: ItemInput): Promise<Result<{ evaluation: EvaluationRecord; rubric: RubricRecord }, SittingRefusal>> {
  const { viewer, now } = context;
  const sitting = await findSitting(input.sittingId);
  if (!sitting || !canSeeSitting(viewer, sitting) || sitting.currentItemId !== input.itemId) return refuse('sitting-item-not-found');
  const found = await itemFor(sitting, input.itemId, viewer, now);
  if (!found?.proposal || found.item.voteClosedAt !== null) return refuse('sitting-item-not-found');
  const [room, scope, evaluation] = await Promise.all([
    roomOf(sitting, found.item, found.proposal, now),
    examinationScope(found.proposal.proposalId),
    ownEvaluation(found.proposal.proposalId, viewer.personId),
  ]);
  if (!scope || !canScore(viewer, scope) || !takesRestatements(scope) || !room.voters.includes(viewer.personId)) return refuse('sitting-item-not-found');
  const rubric = await rubricVersion(scope.heading.rubricVersionId);
  return rubric && evaluation?.status === 'submitted' ? ok({ evaluation, rubric }) : refuse('sitting-item-not-found');
}
