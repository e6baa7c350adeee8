import type { ActorKind } from '@/lib/actors/types.ts';

/**
 * Without a number, an actor is recognised by its name in its commune. Inhabitants are not: homonyms exist, and a
 * person registers as an inhabitant once.
 */
export function knownByName(actor: { kind: ActorKind; siren: string | null; rna: string | null }): boolean {
  return actor.kind !== 'habitant' && actor.siren === null && actor.rna === null;
}
