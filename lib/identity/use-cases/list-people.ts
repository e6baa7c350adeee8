import 'server-only';
import { canManagePeople } from '@/lib/identity/permissions.ts';
import { listPeople as readPeople } from '@/lib/identity/repository/people.ts';
import type { Context, PersonSummary } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';

/** People with their roles, for administrators; `page` counts from 1, 30 people a page. */
export async function listPeople(
  context: Context,
  input: { search: string; page: number },
): Promise<Result<{ people: PersonSummary[]; total: number; pageSize: number }, IdentityRefusal>> {
  if (!canManagePeople(context.viewer)) return refuse('person-not-found');
  const pageSize = 30;
  const found = await readPeople({ search: input.search, skip: (input.page - 1) * pageSize, take: pageSize });
  return ok({ ...found, pageSize });
}
