import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { endAttachment as writeEnd, findAttachment } from '@/lib/identity/repository/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Ends an attachment now, from the back-office. */
export async function endAttachment(context: Context, input: { attachmentId: string }): Promise<Result<{ personId: string }, IdentityRefusal>> {
  return transaction(async () => {
    if (!canManagePeople(context.viewer)) return refuse('attachment-not-found');
    const attachment = await findAttachment(input.attachmentId);
    if (!attachment) return refuse('attachment-not-found');
    if (attachment.endsAt && attachment.endsAt <= context.now) return refuse('attachment-ended');
    await writeEnd(attachment.id, context.now);
    await recordAct(context, {
      verb: 'person.end-attachment',
      objectKind: 'person',
      objectId: attachment.personId,
      before: { attachmentId: attachment.id, kind: attachment.kind, objectId: attachment.objectId },
    });
    return ok({ personId: attachment.personId });
  });
}
