import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { ensurePerson, giveRole } from '@/lib/identity/repository/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Makes a person an administrator from the command line, where whoever holds the database already may; not exposed to the web. */
export async function grantAdministration(context: Context, input: { email: string }): Promise<Result<{ personId: string }, never>> {
  return transaction(async () => {
    const person = await ensurePerson(input.email, context.now);
    if (await giveRole(person.id, 'administrator', context.now)) {
      await recordAct(context, { verb: 'person.grant-role', objectKind: 'person', objectId: person.id, after: { role: 'administrator' } });
    }
    return ok({ personId: person.id });
  });
}
