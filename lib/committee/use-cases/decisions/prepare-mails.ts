import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { decisionMails, peopleToTell } from '@/lib/committee/loaders/dossiers.ts';
import { decisionOfMail, heldForBatch } from '@/lib/committee/rules/batch.ts';
import type { PrepareMails } from '@/lib/committee/schema/batch.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { MailRefusal } from '@/lib/notifications/errors.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { isCorrected, isOutdated, mailPrint } from '@/lib/notifications/rules.ts';
import { correctHeldMail } from '@/lib/notifications/use-cases/correct-held-mail.ts';
import { discardHeldMails } from '@/lib/notifications/use-cases/discard-held-mails.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Prepares the mails of a batch: those that lack are written, those of nobody are discarded, those that tell of
 * something that changed are written again unless a person corrected them. Such a one is written again only when it
 * is named.
 */
export async function prepareMails(context: Context, input: PrepareMails): Promise<Result<{ batchId: string }, CommitteeRefusal | MailRefusal>> {
  return transaction(async () => {
    const opened = await openBatchForUpdate(context.viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!opened) return refuse('batch-not-found');
    const { batch, dossiers, veiledIds } = opened;
    if (batch.status !== 'preparing') return refuse('batch-moved');
    const heldFor = heldForBatch(batch.id);
    const expected = decisionMails(dossiers, await peopleToTell(dossiers, context.now));
    const written = await preparedMails(heldFor);

    const keys = new Set(expected.map(({ key }) => key));
    const astray = written.filter(({ uniqueKey }) => !keys.has(uniqueKey ?? '') && !veiledIds.includes(decisionOfMail(uniqueKey) ?? ''));
    await discardHeldMails(context, { heldFor, mailIds: astray.map(({ id }) => id) });
    for (const { key, mail, proposalId } of expected) {
      const present = written.find(({ uniqueKey }) => uniqueKey === key);
      if (!present) await queueMail(context, { ...mail, heldFor, uniqueKey: key });
      else if (present.id === input.mailId || (isOutdated(present, mail) && !isCorrected(present))) {
        const { subject, body } = mail;
        const seen = mailPrint(present);
        const again = await correctHeldMail(context, { mailId: present.id, heldFor, about: proposalId, seen, subject, body, composedPrint: mailPrint(mail) });
        if (!again.ok) return again;
      }
    }
    return ok({ batchId: batch.id });
  });
}
