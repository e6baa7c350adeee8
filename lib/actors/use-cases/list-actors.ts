import 'server-only';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canAdministerActors } from '@/lib/actors/permissions.ts';
import { listActors as readActors } from '@/lib/actors/repository/actors.ts';
import { countDelegates } from '@/lib/actors/repository/delegates.ts';
import { compactIdentifier } from '@/lib/actors/rules/identifiers.ts';
import { nameKey } from '@/lib/platform/names.ts';
import type { ActorRecord } from '@/lib/actors/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface ActorsPage {
  actors: (ActorRecord & { delegateCount: number })[];
  total: number;
  pageSize: number;
}

/** Every actor, public or not, for administrators; `page` counts from 1, 30 actors a page. */
export async function listActors(context: Context, input: { search: string; page: number }): Promise<Result<ActorsPage, ActorRefusal>> {
  if (!canAdministerActors(context.viewer)) return refuse('actor-not-found');
  const pageSize = 30;
  const { actors, total } = await readActors({
    nameKey: nameKey(input.search),
    number: compactIdentifier(input.search),
    skip: (input.page - 1) * pageSize,
    take: pageSize,
  });
  const counts = await countDelegates(actors.map(({ id }) => id), context.now);
  return ok({ actors: actors.map((actor) => ({ ...actor, delegateCount: counts.get(actor.id) ?? 0 })), total, pageSize });
}
