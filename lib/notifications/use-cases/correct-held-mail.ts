import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { MailRefusal } from '@/lib/notifications/errors.ts';
import { findHeldMailForUpdate, rewriteMail } from '@/lib/notifications/repository.ts';
import { mailPrint } from '@/lib/notifications/rules.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface CorrectHeldMail {
  mailId: string;
  heldFor: string;
  /** Id of what the mail tells of, so that the audit shows its words to those only who may know of it. */
  about: string;
  /** `mailPrint` of the text that the person had before their eyes. */
  seen: string;
  subject: string;
  body: string;
  /** `mailPrint` of what the portal would compose today: the person has taken it into account. */
  composedPrint: string;
}

/**
 * Changes the words of a mail that waits; asked by the use-case that holds it, which has checked the right. The audit
 * keeps both texts and not the address.
 */
export async function correctHeldMail(context: Context, input: CorrectHeldMail): Promise<Result<{ mailId: string }, MailRefusal>> {
  return transaction(async () => {
    const mail = await findHeldMailForUpdate(input.mailId, input.heldFor);
    if (!mail) return refuse('mail-not-held');
    if (mailPrint(mail) !== input.seen) return refuse('mail-changed');
    const { subject, body, composedPrint } = input;
    await rewriteMail(mail.id, { subject, body, composedPrint });
    await recordAct(context, {
      verb: 'mail.correct',
      objectKind: 'mail',
      objectId: mail.id,
      before: { subject: mail.subject, body: mail.body },
      after: { subject, body, heldFor: input.heldFor, about: input.about },
    });
    return ok({ mailId: mail.id });
  });
}
