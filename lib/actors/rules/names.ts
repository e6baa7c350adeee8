import type { ActorKind } from '@/lib/actors/types.ts';

/** Ligatures that decomposition leaves whole. */
const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' };

/** A name without case, accents or punctuation: "Les Amis de l’Œuvre" and "LES AMIS DE L'OEUVRE" have the same. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[œæßø]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The part of an address made from a name: "les-amis-de-l-oeuvre", 60 characters at most, never empty. */
export function slugOf(name: string, whenEmpty = 'acteur'): string {
  const slug = nameKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? whenEmpty : slug;
}

/** The first address that nobody has: the slug itself, else the slug and a number from 2 up. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

/**
 * Without a number, an actor is recognised by its name in its commune. Inhabitants are not: homonyms exist, and a
 * person registers as an inhabitant once.
 */
export function knownByName(actor: { kind: ActorKind; siren: string | null; rna: string | null }): boolean {
  return actor.kind !== 'habitant' && actor.siren === null && actor.rna === null;
}
