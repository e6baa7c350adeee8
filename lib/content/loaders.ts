import 'server-only';
import { cache } from 'react';
import {
  type ArticleSubject,
  countPublished,
  findNeighbours,
  findPublished,
  findPublishedHome,
  listPublished,
  listPublishedTerritoryPages,
  picturesById,
  type PublishedRow,
} from '@/lib/content/repository/published.ts';
import { isScheduledBetween } from '@/lib/content/repository/publications.ts';
import { isTestimonyEndingBetween, listConsents } from '@/lib/content/repository/consents.ts';
import { articleRules } from '@/lib/content/rules/article.ts';
import { articleIn, linkIn } from '@/lib/content/rules/shown.ts';
import { territoryPageRules } from '@/lib/content/rules/territory-page.ts';
import { publicTerritoryPage } from '@/lib/content/rules/testimonies.ts';
import type { ArticleKind, Language, LocalText } from '@/lib/content/types/document.ts';
import type { HomeDocument } from '@/lib/content/types/home.ts';
import type { ArticleSummary, PublishedArticle } from '@/lib/content/types/published.ts';
import type { PublishedTerritoryPage } from '@/lib/content/types/territory-page.ts';

/** News items a page of the list. */
const newsPageSize = 7;
/** More portraits or pages than a list of them can show. */
const everyOne = 1_000;

async function summaries(locale: Language, rows: readonly PublishedRow[]): Promise<ArticleSummary[]> {
  const pictures = await picturesById(rows.flatMap(({ document }) => (document.picture ? [document.picture.id] : [])));
  return rows.map((row) => articleIn(locale, row, pictures));
}

/** The news, newest first, of everything or of a terre, a theme or a territory. */
export async function latestNews(locale: Language, count: number, about: ArticleSubject = {}): Promise<ArticleSummary[]> {
  return summaries(locale, await listPublished({ kinds: ['news'], about }, { skip: 0, take: count }));
}

/** A page (from 1) of the news; `pages` is at least 1. */
export async function newsPage(locale: Language, page: number): Promise<{ articles: ArticleSummary[]; total: number; pages: number }> {
  const [rows, total] = await Promise.all([
    listPublished({ kinds: ['news'] }, { skip: (page - 1) * newsPageSize, take: newsPageSize }),
    countPublished('news'),
  ]);
  return { articles: await summaries(locale, rows), total, pages: Math.max(1, Math.ceil(total / newsPageSize)) };
}

/** The portraits that a source or a consent allows to be shown, newest first. */
export async function publishedPortraits(locale: Language, count = everyOne): Promise<ArticleSummary[]> {
  return summaries(locale, await listPublished({ kinds: ['portrait'] }, { skip: 0, take: count }));
}

/** Every article online with its whole text, newest first: for the search, the site map and the feeds. */
export async function publishedArticles(locale: Language, kinds: readonly ArticleKind[] = ['news', 'portrait', 'page']): Promise<(ArticleSummary & { body: string })[]> {
  const rows = await listPublished({ kinds }, { skip: 0, take: 10 * everyOne });
  const articles = await summaries(locale, rows);
  return articles.map((article, index) => ({ ...article, body: rows[index]?.document[article.language].body ?? '' }));
}

/** What the page of an article shows; `removed` for one that was online, null when there never was any. */
export const publishedArticle = cache(
  async (locale: Language, kind: ArticleKind, slug: string): Promise<PublishedArticle | 'removed' | null> => {
    const row = await findPublished(kind, slug);
    if (row === null || row === 'removed') return row;
    const [pictures, { previous, next }] = await Promise.all([
      picturesById(articleRules.pictureIds(row.document)),
      kind === 'page' ? { previous: null, next: null } : findNeighbours(row),
    ]);
    const article = articleIn(locale, row, pictures);
    return {
      ...article,
      body: row.document[article.language].body,
      pictures,
      previous: previous && linkIn(locale, previous),
      next: next && linkIn(locale, next),
    };
  },
);

/** The home as it was composed and published; null before any was. */
export const composedHome = cache(async (): Promise<HomeDocument | null> => (await findPublishedHome()) as HomeDocument | null);

/**
 * The page of a territory as the public may read it now, without its hidden blocks nor the testimonies that no consent
 * allows; null while its editors have published none, or removed it: its page is that of the first day.
 */
export const publishedTerritoryPage = cache(async (territorySiren: string): Promise<PublishedTerritoryPage | null> => {
  const [row] = await listPublishedTerritoryPages(territorySiren);
  if (!row) return null;
  const document = publicTerritoryPage(row.document, await listConsents(row.id), new Date());
  return { territorySiren, document, pictures: await picturesById(territoryPageRules.pictureIds(document), { territorySiren }), updatedAt: row.updatedAt };
});

/** The consent of a testimony ended after `since` and by `until`: cached pages may be late. */
export const testimoniesEndingBetween = isTestimonyEndingBetween;

/** What each composed page of a territory says first, and when it last changed, by SIREN. */
export const territoryPagesOnline = cache(async (): Promise<Map<string, { title: LocalText; updatedAt: Date }>> => {
  const rows = await listPublishedTerritoryPages();
  return new Map(
    rows.flatMap(({ territorySiren, document, updatedAt }) => {
      const opening = document.blocks.find(({ kind }) => kind === 'opening');
      return opening ? [[territorySiren, { title: opening.title, updatedAt }] as const] : [];
    }),
  );
});

/** A publication was to go online after `since` and by `until`: cached pages may be late. */
export const publicationsScheduledBetween = isScheduledBetween;
