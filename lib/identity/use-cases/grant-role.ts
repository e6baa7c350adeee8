import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { findPerson, giveRole } from '@/lib/identity/repository/people.ts';
import type { Context, GeneralRole } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives one of the general roles; giving it twice changes nothing. */
export async function grantRole(
  context: Context,
  input: { personId: string; role: GeneralRole },
): Promise<Result<null, IdentityRefusal>> {
  return transaction(async () => {
    if (!canManagePeople(context.viewer)) return refuse('person-not-found');
    const person = await findPerson(input.personId);
    if (!person) return refuse('person-not-found');
    if (await giveRole(person.id, input.role, context.now)) {
      await recordAct(context, { verb: 'person.grant-role', objectKind: 'person', objectId: person.id, after: { role: input.role } });
    }
    return ok(null);
  });
}
