import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { createAttachment, ensurePerson, listAttached } from '@/lib/identity/repository/people.ts';
import type { AttachPerson } from '@/lib/identity/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Attaches a person, known or not yet, to an object, from the back-office. That the object exists is
 * checked by the page, which offers only existing ones: identity knows no higher domain.
 */
export async function attachPerson(
  context: Context,
  input: AttachPerson,
): Promise<Result<{ attachmentId: string; personId: string }, IdentityRefusal>> {
  return transaction(async () => {
    if (!canManagePeople(context.viewer)) return refuse('person-not-found');
    const person = await ensurePerson(input.email, context.now);
    const current = await listAttached([input.kind], [input.objectId], context.now);
    if (current.some((attachment) => attachment.personId === person.id)) return refuse('already-attached');
    const attachmentId = await createAttachment({
      personId: person.id,
      kind: input.kind,
      objectId: input.objectId,
      title: input.title,
      startsAt: input.startsAt,
      endsAt: input.endsAt,
    });
    await recordAct(context, {
      verb: 'person.attach',
      objectKind: 'person',
      objectId: person.id,
      after: { attachmentId, kind: input.kind, objectId: input.objectId },
    });
    return ok({ attachmentId, personId: person.id });
  });
}
