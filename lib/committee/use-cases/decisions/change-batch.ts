import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { canPrepare } from '@/lib/committee/permissions.ts';
import { setBatchOf } from '@/lib/committee/repository/batches.ts';
import { listHeldDecisions } from '@/lib/committee/repository/decisions.ts';
import { listScopes } from '@/lib/committee/repository/scope.ts';
import type { ChangeBatch } from '@/lib/committee/schema/batch.ts';
import { prepareMails } from '@/lib/committee/use-cases/decisions/prepare-mails.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { MailRefusal } from '@/lib/notifications/errors.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Makes the batch hold these proposals among those that the viewer may know of: others join it, the rest leaves it
 * with its mails. What is veiled from the viewer is not touched.
 */
export async function changeBatch(context: Context, input: ChangeBatch): Promise<Result<{ batchId: string }, CommitteeRefusal | MailRefusal>> {
  return transaction(async () => {
    const opened = await openBatchForUpdate(context.viewer, input.batchId, input.decisions);
    if (opened === 'changed') return refuse('batch-changed');
    if (!opened) return refuse('batch-not-found');
    const { batch, dossiers } = opened;
    if (batch.status !== 'preparing') return refuse('batch-moved');
    const wanted = new Set(input.decisions);
    if (wanted.size === 0) return refuse('batch-empty');
    const inside = new Set(dossiers.map(({ scope }) => scope.proposalId));
    const joining = [...wanted].filter((id) => !inside.has(id));
    const known = (await listScopes(joining)).filter(
      (scope) => scope.commissionId === batch.commissionId && scope.callId === batch.callId && canPrepare(context.viewer, scope),
    );
    const free = (await listHeldDecisions(known.map(({ proposalId }) => proposalId))).filter(({ batchId }) => batchId === null);
    if (free.length < joining.length) return refuse('decision-missing');
    const leaving = dossiers.filter(({ scope }) => !wanted.has(scope.proposalId));
    await setBatchOf(free.map(({ id }) => id), batch.id);
    await setBatchOf(leaving.map(({ decision }) => decision.id), null);
    await recordAct(context, {
      verb: 'decision-batch.change',
      objectKind: 'decision-batch',
      objectId: batch.id,
      before: { proposals: [...inside] },
      after: { proposals: [...wanted] },
    });
    const prepared = await prepareMails(context, { batchId: batch.id, mailId: null });
    return prepared.ok ? ok({ batchId: batch.id }) : prepared;
  });
}
