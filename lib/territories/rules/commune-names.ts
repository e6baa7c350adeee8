import { editDistance, forgiven } from '@/lib/platform/edit-distance.ts';
import { nameKey } from '@/lib/platform/names.ts';
import type { CommuneAnswer, CommuneEntry, CommuneMatch } from '@/lib/territories/types/commune.ts';

/** Names shown at most: beyond, what was typed says too little. */
export const mostMatches = 20;
const mostNear = 6;

/** « St », « Ste »: how one writes what the names have in full. */
const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes', s: 'sous', ch: 'chateau' };

/** Words that one forgets or adds: articles and what joins two names. */
const lightWords = new Set(['le', 'la', 'les', 'l', 'de', 'du', 'des', 'd', 'en', 'et', 'sur', 'sous', 'au', 'aux', 'a']);

/** The words of a name, as everybody may write them: without case, accents, hyphens nor apostrophes, « St » in full. */
function wordsOf(name: string): string[] {
  return nameKey(name)
    .split(' ')
    .filter(Boolean)
    .map((word) => abbreviations[word] ?? word);
}

/** Its words that matter; all of them when none does. */
function heavyWords(words: readonly string[]): string[] {
  const heavy = words.filter((word) => !lightWords.has(word));
  return heavy.length > 0 ? heavy : [...words];
}

interface Named {
  match: CommuneMatch;
  words: readonly string[];
  heavy: readonly string[];
}

/** Every name that leads to a commune: its own, and those of what it has absorbed. */
function namesOf(communes: readonly CommuneEntry[]): Named[] {
  return communes.flatMap((commune) => {
    const names = [{ name: commune.name, through: null }, ...commune.former.flatMap(({ name }) => (name ? [{ name, through: name }] : []))];
    return names.map(({ name, through }) => {
      const words = wordsOf(name);
      return { match: { commune, through }, words, heavy: heavyWords(words) };
    });
  });
}

/** Each commune once, by itself rather than through a former one, in alphabetical order. */
function distinct(named: readonly { match: CommuneMatch }[]): CommuneMatch[] {
  const byCommune = new Map<string, CommuneMatch>();
  for (const { match } of named) {
    const known = byCommune.get(match.commune.insee);
    if (!known || (known.through !== null && match.through === null)) byCommune.set(match.commune.insee, match);
  }
  return [...byCommune.values()].toSorted((a, b) => a.commune.name.localeCompare(b.commune.name, 'fr'));
}

function answerOf(matches: readonly CommuneMatch[]): CommuneAnswer | null {
  const [first, ...others] = matches;
  if (!first) return null;
  return others.length === 0 ? { kind: 'only', match: first } : { kind: 'several', matches: matches.slice(0, mostMatches) };
}

/** A postal code or an INSEE code: the same five digits may be one of each. */
function byCode(communes: readonly CommuneEntry[], code: string): CommuneAnswer {
  const matches = communes.flatMap((commune): { match: CommuneMatch }[] => {
    if (commune.insee === code || commune.postalCodes.includes(code)) return [{ match: { commune, through: null } }];
    const former = commune.former.find(({ insee }) => insee === code);
    return former ? [{ match: { commune, through: former.name || code } }] : [];
  });
  return answerOf(distinct(matches)) ?? { kind: 'none' };
}

/** Each word typed begins a word of the name, one after the other. */
function holds(name: readonly string[], typed: readonly string[]): boolean {
  let from = 0;
  return typed.every((word) => {
    const at = name.findIndex((each, index) => index >= from && each.startsWith(word));
    from = at + 1;
    return at >= 0;
  });
}

/** Words that stand at the head of dozens of names: a name is not near because it shares them. */
const tooCommon = new Set(['saint', 'sainte']);

/** Mistakes between what was typed and the name, or its first words when it goes on; null beyond what is forgiven. */
function mistakes(name: readonly string[], typed: readonly string[]): number | null {
  const said = typed.join(' ');
  const most = forgiven(typed.filter((word) => !tooCommon.has(word)).join('').length);
  const distance = Math.min(editDistance(said, name.join(' ')), editDistance(said, name.slice(0, typed.length).join(' ')));
  return distance <= most ? distance : null;
}

/**
 * The communes that bear what was typed: a name or its beginning, a postal code, an INSEE code. The first of these that
 * finds one decides: the same words, the same but for articles, the same beginning, words that begin so in this order; else names that differ by a slip.
 */
export function matchCommunes(communes: readonly CommuneEntry[], typed: string): CommuneAnswer {
  const compact = typed.replace(/\s/g, '');
  if (/^\d{5}$/.test(compact)) return byCode(communes, compact);
  const said = wordsOf(typed);
  // « 53000 Laval », « Laval (53) »: the name is enough.
  const letters = said.filter((word) => !/^\d+$/.test(word));
  const words = letters.length > 0 ? letters : said;
  if (words.length === 0) return { kind: 'nothing-typed' };
  const heavy = heavyWords(words);
  const names = namesOf(communes);
  const same = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ');
  const ways: ((name: Named) => boolean)[] = [
    (name) => same(name.words, words),
    (name) => same(name.heavy, heavy),
    (name) => [name.words, name.heavy].some((own) => own.join(' ').startsWith(words.join(' '))),
    (name) => holds(name.heavy, heavy),
  ];
  for (const way of ways) {
    const answer = answerOf(distinct(names.filter(way)));
    if (answer) return answer;
  }
  const near = names
    .flatMap((name) => {
      const count = mistakes(name.heavy, heavy);
      return count === null ? [] : [{ match: name.match, count }];
    })
    .toSorted((a, b) => a.count - b.count)
    .slice(0, mostNear);
  return near.length > 0 ? { kind: 'near', matches: distinct(near) } : { kind: 'none' };
}
