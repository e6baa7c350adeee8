import 'server-only';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { findPersonRecord } from '@/lib/identity/repository/people.ts';
import type { Context, PersonRecord } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** One person with roles and attachments, past ones included, for administrators. */
export async function readPerson(context: Context, input: { personId: string }): Promise<Result<PersonRecord, IdentityRefusal>> {
  if (!canManagePeople(context.viewer)) return refuse('person-not-found');
  const person = await findPersonRecord(input.personId);
  return person ? ok(person) : refuse('person-not-found');
}
