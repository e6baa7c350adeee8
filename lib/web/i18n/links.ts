import { defaultLocale, locales, type Locale } from './locales.ts';

type Path = `/${string}`;

/** Areas that exist in French only, whatever the language of the page that links to them. */
export const frenchOnlyAreas = ['mon-espace', 'comite', 'maylab', 'gestion'] as const;

function isFrenchOnly(path: Path): boolean {
  const area = path.slice(1).split(/[/?#]/, 1)[0];
  return frenchOnlyAreas.some((name) => name === area);
}

/**
 * The address of a page in a language: `/labs` in French, `/en/labs` in English.
 * Query and fragment are kept; areas that are French only stay French.
 */
export function localizedPath(locale: Locale, path: Path): Path {
  if (locale === defaultLocale || isFrenchOnly(path)) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** What a public page declares in its metadata: its own address and its twins in the other languages. */
export function languageAlternates(locale: Locale, path: Path) {
  return {
    canonical: localizedPath(locale, path),
    languages: {
      ...Object.fromEntries(locales.map((each) => [each, localizedPath(each, path)])),
      'x-default': localizedPath(defaultLocale, path),
    },
  };
}

/** The query of an address, `?` included, as it was asked; empty when there is none. */
export function queryOf(params: Readonly<Record<string, string | string[] | undefined>>): `?${string}` | '' {
  const given = Object.entries(params).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
