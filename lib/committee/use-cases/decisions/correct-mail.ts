import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { decisionMails, peopleToTell } from '@/lib/committee/loaders/dossiers.ts';
import { heldForBatch } from '@/lib/committee/rules/batch.ts';
import type { CorrectMail } from '@/lib/committee/schema/batch.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { MailRefusal } from '@/lib/notifications/errors.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { mailPrint } from '@/lib/notifications/rules.ts';
import { correctHeldMail } from '@/lib/notifications/use-cases/correct-held-mail.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Changes the words of a prepared mail, while its batch is being prepared: it will leave as it is written. */
export async function correctMail(context: Context, input: CorrectMail): Promise<Result<{ mailId: string }, CommitteeRefusal | MailRefusal>> {
  return transaction(async () => {
    const opened = await openBatchForUpdate(context.viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!opened) return refuse('batch-not-found');
    const { batch, dossiers } = opened;
    if (batch.status !== 'preparing') return refuse('batch-moved');
    const heldFor = heldForBatch(batch.id);
    const mail = (await preparedMails(heldFor)).find(({ id }) => id === input.mailId);
    const told = decisionMails(dossiers, await peopleToTell(dossiers, context.now)).find(({ key }) => key === mail?.uniqueKey);
    if (!mail || !told) return refuse('mail-not-held');
    const { mailId, seen, subject, body } = input;
    return correctHeldMail(context, { mailId, heldFor, about: told.proposalId, seen, subject, body, composedPrint: mailPrint(told.mail) });
  });
}
