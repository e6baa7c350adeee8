import type { PublicPage, PublicPageSource, SiteMapPart } from '@/lib/web/public-pages/types.ts';
import { siteMapParts } from '@/lib/web/public-pages/types.ts';

/** A page of the site map with those shown under it. */
export interface SiteMapEntry extends PublicPage {
  below: readonly SiteMapEntry[];
}

/**
 * The pages of each part, those that belong under another in its place. A page whose parent is not shown stands by
 * itself; of a long kind only the first ones are shown, its list leads to the others.
 */
export function siteMap(read: readonly { source: Pick<PublicPageSource, 'part' | 'shown'>; pages: readonly PublicPage[] }[]): Map<SiteMapPart, SiteMapEntry[]> {
  const shown = read.map(({ source, pages }) => ({ part: source.part, pages: pages.slice(0, source.shown) }));
  const paths = new Set<string>(shown.flatMap(({ pages }) => pages.map(({ path }) => path)));
  const all = shown.flatMap(({ pages }) => pages);
  const entryOf = (page: PublicPage): SiteMapEntry => ({
    ...page,
    below: all.filter(({ under }) => under === page.path).map(entryOf),
  });
  return new Map(
    siteMapParts.map((part) => [
      part,
      shown
        .filter((source) => source.part === part)
        .flatMap(({ pages }) => pages.filter(({ under }) => under === undefined || !paths.has(under)).map(entryOf)),
    ]),
  );
}
