import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { batchObstacles } from '@/lib/committee/loaders/batch-obstacles.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { presides } from '@/lib/committee/permissions.ts';
import { changeBatchState } from '@/lib/committee/repository/batches.ts';
import { batchMove } from '@/lib/committee/rules/batch.ts';
import type { ScheduleBatch } from '@/lib/committee/schema/batch.ts';
import { releaseVeiledDecisions } from '@/lib/committee/use-cases/decisions/release-veiled-decisions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Sets the hour at which a batch is published, everything checked as it will be then. Decisions that are veiled from
 * this chair leave the batch and wait for another one: nobody publishes what they may not see.
 */
export async function scheduleBatch(context: Context, input: ScheduleBatch): Promise<Result<{ batchId: string; at: Date }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const released = await releaseVeiledDecisions(context, { batchId: input.batchId });
    if (!released.ok) return released;
    const opened = await openBatchForUpdate(viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!viewer || !opened || !presides(viewer, opened.batch.commissionId)) return refuse('batch-not-found');
    const { batch, dossiers } = opened;
    const status = batchMove(batch.status, 'schedule');
    if (!status) return refuse('batch-moved');
    if (dossiers.length === 0) return refuse('batch-empty');
    if (input.at <= now) return refuse('time-past', [{ field: 'at', message: 'Choisissez un moment à venir, ou publiez maintenant.' }]);
    const obstacles = await batchObstacles(opened, viewer, now, input.at);
    if (obstacles.length > 0) return refuse('batch-faulty', obstacles);
    await changeBatchState(batch.id, { status, scheduledById: viewer.personId, publishAt: input.at, heldFor: [] });
    await recordAct(context, {
      verb: 'decision-batch.schedule',
      objectKind: 'decision-batch',
      objectId: batch.id,
      after: { publishAt: input.at.toISOString(), proposals: dossiers.map(({ scope }) => scope.proposalId), left: [...released.value.left] },
    });
    return ok({ batchId: batch.id, at: input.at });
  });
}
