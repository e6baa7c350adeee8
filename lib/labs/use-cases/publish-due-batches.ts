import 'server-only';
import { dueBatches } from '@/lib/committee/loaders/batches.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import { holdBatch } from '@/lib/committee/use-cases/decisions/hold-batch.ts';
import { viewerById } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';

/**
 * Publishes the batches of decisions whose hour has come, one transaction each, in the name of who set the hour; run
 * by a job. One that a check stops goes back to its preparation with the reasons. Answers how many were published; two
 * instances at once publish each once.
 */
export async function publishDueBatches(now: Date): Promise<number> {
  let published = 0;
  for (const { id: batchId, scheduledById } of await dueBatches(now)) {
    const viewer = scheduledById ? await viewerById(scheduledById, now) : null;
    const context: Context = { viewer, now, requestId: '' };
    const left = await publishDecisionBatch(context, { batchId, due: true });
    if (left.ok) published += 1;
    // Joined by another decision in between: at the next run.
    else if (left.code !== 'batch-moved' && left.code !== 'batch-changed') {
      const found = left.fields.map(({ field, message }) => ({ proposalId: field || null, sentence: message }));
      const reasons = found.length > 0 ? found : [{ proposalId: null, sentence: faultSentence({ code: 'not-presided', criterion: null }) }];
      await holdBatch({ ...context, viewer: null }, { batchId, reasons });
    }
  }
  return published;
}
