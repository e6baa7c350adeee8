import { createHash } from 'node:crypto';
import type { SearchEntryInput, SearchKind, SearchLanguage, SearchSource } from '@/lib/search/types.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';

export const languages: readonly SearchLanguage[] = ['fr', 'en'];

/** Sentences put together as one text. */
export const say = (...texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join(' ');

/** One after the other: they share the connection of one transaction. */
export async function oneByOne<Item, Value>(items: readonly Item[], read: (item: Item) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (const item of items) values.push(await read(item));
  return values;
}

/**
 * A source read as a whole each time its tables have changed: for what counts in hundreds. The version of a thing is
 * the print of its entries.
 */
export function wholly(kind: SearchKind, tables: readonly string[], entries: () => Promise<SearchEntryInput[]>, edition = '1'): SearchSource {
  return {
    kind,
    tables,
    edition,
    async read() {
      const all = await entries();
      const versions = [...Map.groupBy(all, ({ objectId }) => objectId)].map(
        ([id, same]) => [id, createHash('sha1').update(JSON.stringify(same)).digest('base64')] as const,
      );
      return { versions: new Map(versions), entries: all };
    },
  };
}

export type TerresOf = (themeIds: readonly (string | null)[]) => string[];

/** The terre of each theme. */
export async function terreOfThemes(): Promise<TerresOf> {
  const all = await themesWithTerres('fr');
  const terreOf = new Map(all.map(({ slug, terre }) => [slug, terre.slug]));
  return (themeIds) => themeIds.flatMap((id) => terreOf.get(id ?? '') ?? []);
}

/** Entries that exist once in each language. */
export async function inEachLanguage(entriesIn: (language: SearchLanguage) => Promise<Omit<SearchEntryInput, 'shownIn' | 'lang'>[]>): Promise<SearchEntryInput[]> {
  const all: SearchEntryInput[] = [];
  for (const language of languages) {
    for (const entry of await entriesIn(language)) all.push({ ...entry, shownIn: language, lang: language });
  }
  return all;
}

/** What is written by users is in French on the pages of every language. */
export const written = { shownIn: 'all', lang: 'fr' } as const;
