import type { Locale } from '@/lib/web/i18n/locales.ts';

/** Parts of the site map, in the order shown. */
export const siteMapParts = ['discover', 'terres', 'territories', 'participation', 'news', 'information'] as const;

export type SiteMapPart = (typeof siteMapParts)[number];

/** A public page as maps of the site name it. */
export interface PublicPage {
  /** address in French */
  path: `/${string}`;
  label: string;
  /** when the label is not in the language asked */
  lang?: string | undefined;
  /** last change of what it shows, when it is known */
  changedAt?: Date | null | undefined;
  /** French address of the page under which the site map shows it */
  under?: `/${string}` | undefined;
}

/** Pages of one type, which one route answers. */
export interface PublicPageSource {
  /** as the folders of app/[locale]/(vitrine) name it */
  route: `/${string}`;
  part: SiteMapPart;
  /** how many of its pages the site map names; sitemap.xml names them all */
  shown: number;
  pages: (locale: Locale) => Promise<readonly PublicPage[]>;
}
