import 'server-only';
import { cache } from 'react';
import { listPublicActorAddresses } from '@/lib/actors/repository/addresses.ts';
import { findPublicActor, listAllPublic, listPublicActors, listSummaries } from '@/lib/actors/repository/actors.ts';
import { nameKey } from '@/lib/platform/names.ts';
import type { ActorKind, ActorSummary, PublicActor } from '@/lib/actors/types.ts';

/** Actors a page of the public list. */
export const publicActorsPageSize = 30;

/** A page (from 1) of the actors that accepted to be public, by name. */
export const publicActors = cache(
  async (search: string, kind: ActorKind | null, page: number): Promise<{ actors: ActorSummary[]; total: number }> =>
    listPublicActors({ nameKey: nameKey(search), kind, skip: (page - 1) * publicActorsPageSize, take: publicActorsPageSize }),
);

/** The public page of an actor, or null when there is none at this address. */
export const publicActor = cache(async (slug: string): Promise<PublicActor | null> => findPublicActor(slug));

/** Actors by id, for higher domains that show who signed; public or not. */
export async function actorsByIds(ids: readonly string[]): Promise<Map<string, ActorSummary>> {
  if (ids.length === 0) return new Map();
  const actors = await listSummaries([...new Set(ids)]);
  return new Map(actors.map((actor) => [actor.id, actor]));
}

/** Where the pages of the public actors are, by name. */
export const publicActorAddresses = cache(listPublicActorAddresses);

/** Every actor that accepted to be public, with what its page says. */
export async function allPublicActors(): Promise<PublicActor[]> {
  return listAllPublic();
}
