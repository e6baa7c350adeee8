import 'server-only';
import { dueBatches } from '@/lib/committee/loaders/batches.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import { holdBatch } from '@/lib/committee/use-cases/decisions/hold-batch.ts';
import { viewerById } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { logger } from '@/lib/platform/logger.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';

/**
 * Publishes the batches of decisions whose hour has come, one transaction each, in the name of who set the hour; run
 * by a job. One that a check stops goes back to its preparation with the reasons; one that breaks keeps no other from
 * leaving. Answers how many were published; two instances at once publish each once.
 */
export async function publishDueBatches(now: Date): Promise<number> {
  let published = 0;
  for (const { id: batchId, scheduledById } of await dueBatches(now)) {
    try {
      if (await publishDue(batchId, scheduledById, now)) published += 1;
    } catch (error) {
      // The others do not wait for one that nobody expected to fail; it is tried again at the next run.
      logger.error({ batchId, error: error instanceof Error ? error.message : String(error) }, 'batch of decisions not published');
    }
  }
  return published;
}

async function publishDue(batchId: string, scheduledById: string | null, now: Date): Promise<boolean> {
  const viewer = scheduledById ? await viewerById(scheduledById, now) : null;
  const context: Context = { viewer, now, requestId: '' };
  const left = await publishDecisionBatch(context, { batchId, due: true });
  // Joined by another decision in between: at the next run.
  if (left.ok || left.code === 'batch-moved' || left.code === 'batch-changed') return left.ok;
  const found = left.fields.map(({ field, message }) => ({ proposalId: field || null, sentence: message }));
  const reasons = found.length > 0 ? found : [{ proposalId: null, sentence: faultSentence({ code: 'not-presided', criterion: null }) }];
  await holdBatch({ ...context, viewer: null }, { batchId, reasons });
  return false;
}
