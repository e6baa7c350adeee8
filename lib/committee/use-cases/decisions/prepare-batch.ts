import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canPrepare, prepares } from '@/lib/committee/permissions.ts';
import { insertBatch, setBatchOf } from '@/lib/committee/repository/batches.ts';
import { listHeldDecisions } from '@/lib/committee/repository/decisions.ts';
import { listScopesForUpdate } from '@/lib/committee/repository/scope.ts';
import type { PrepareBatch } from '@/lib/committee/schema/batch.ts';
import { prepareMails } from '@/lib/committee/use-cases/decisions/prepare-mails.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { MailRefusal } from '@/lib/notifications/errors.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Puts held decisions of a call together, with their mails: they will be published together, or not at all. */
export async function prepareBatch(context: Context, input: PrepareBatch): Promise<Result<{ batchId: string }, CommitteeRefusal | MailRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!prepares(viewer, input.commissionId)) return refuse('commission-not-found');
    const wanted = new Set(input.decisions);
    if (wanted.size === 0) return refuse('batch-empty');
    const ids = [...wanted];
    const scopes = await listScopesForUpdate(ids);
    const known = scopes.filter((scope) => scope.commissionId === input.commissionId && scope.callId === input.callId && canPrepare(viewer, scope));
    const held = await listHeldDecisions(known.map(({ proposalId }) => proposalId));
    const free = held.filter(({ batchId }) => batchId === null);
    if (free.length < wanted.size) return refuse('decision-missing');
    const { commissionId, callId } = input;
    const batchId = await insertBatch({ commissionId, callId, createdById: viewer.personId, createdAt: now });
    await setBatchOf(free.map(({ id }) => id), batchId);
    await recordAct(context, {
      verb: 'decision-batch.create',
      objectKind: 'decision-batch',
      objectId: batchId,
      after: { commissionId, callId, proposals: ids },
    });
    const prepared = await prepareMails(context, { batchId, mailId: null });
    return prepared.ok ? ok({ batchId }) : prepared;
  });
}
