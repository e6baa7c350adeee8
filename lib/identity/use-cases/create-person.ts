import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { ensurePerson } from '@/lib/identity/repository/people.ts';
import type { CreatePerson } from '@/lib/identity/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Opens an account from the back-office, or finds the one that has this address. */
export async function createPerson(context: Context, input: CreatePerson): Promise<Result<{ personId: string }, IdentityRefusal>> {
  return transaction(async () => {
    if (!canManagePeople(context.viewer)) return refuse('person-not-found');
    const { id } = await ensurePerson(input.email, context.now, input.name);
    await recordAct(context, { verb: 'person.create', objectKind: 'person', objectId: id });
    return ok({ personId: id });
  });
}
