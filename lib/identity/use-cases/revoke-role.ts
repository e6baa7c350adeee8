import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { countAdministratorsForUpdate, findPerson, takeRole } from '@/lib/identity/repository/people.ts';
import type { Context, GeneralRole } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes a general role back; the last administrator keeps theirs. */
export async function revokeRole(
  context: Context,
  input: { personId: string; role: GeneralRole },
): Promise<Result<null, IdentityRefusal>> {
  return transaction(async () => {
    if (!canManagePeople(context.viewer)) return refuse('person-not-found');
    const person = await findPerson(input.personId);
    if (!person) return refuse('person-not-found');
    if (input.role === 'administrator' && (await countAdministratorsForUpdate()) <= 1) return refuse('last-administrator');
    if (await takeRole(person.id, input.role)) {
      await recordAct(context, { verb: 'person.revoke-role', objectKind: 'person', objectId: person.id, before: { role: input.role } });
    }
    return ok(null);
  });
}
