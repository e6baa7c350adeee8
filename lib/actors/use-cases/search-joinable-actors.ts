import 'server-only';
import { searchJoinable } from '@/lib/actors/repository/actors.ts';
import { compactIdentifier } from '@/lib/actors/rules/identifiers.ts';
import { nameKey } from '@/lib/platform/names.ts';
import type { ActorSummary } from '@/lib/actors/types.ts';
import type { Context } from '@/lib/identity/types.ts';

/**
 * Finds the actors that a signed-in person may ask to join, by words of the name or by number. One that has no public
 * page shows only under its exact name or number.
 */
export async function searchJoinableActors(context: Context, input: { search: string }): Promise<ActorSummary[]> {
  const key = nameKey(input.search);
  if (!context.viewer || key.length < 2) return [];
  return searchJoinable({ nameKey: key, number: compactIdentifier(input.search), take: 20 });
}
