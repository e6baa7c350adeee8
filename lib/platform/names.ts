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

/** Longest slug, in characters. */
const longestSlug = 60;

/**
 * The part of an address made from a name: "les-amis-de-l-oeuvre", 60 characters at most and cut between two words,
 * never empty: a name without letters or digits gives `otherwise`.
 */
export function slugOf(name: string, otherwise: string): string {
  const slug = nameKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug === '') return otherwise;
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : longestSlug);
}

/** The first address of this slug that nobody has: itself, else with a number from 2 up. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}
