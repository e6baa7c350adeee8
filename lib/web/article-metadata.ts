import 'server-only';
import type { Metadata } from 'next';
import type { PublishedArticle } from '@/lib/content/types/published.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { goneMetadata, notFoundMetadata } from '@/lib/web/not-found.ts';
import type { WrittenPage } from '@/lib/web/structured-data.ts';

/** Metadata of the page of an article, of one that was removed, or of none. */
export async function articleMetadata(
  locale: Locale,
  path: `/${string}`,
  article: PublishedArticle | 'removed' | null,
  feed?: `/${string}`,
): Promise<Metadata> {
  if (article === null) return notFoundMetadata();
  if (article === 'removed') return goneMetadata();
  const { title, summary, terreId, publishedAt, updatedAt } = article;
  return publicMetadata({ locale, path, title, description: summary, terre: terreId, kind: 'article', publishedAt, changedAt: updatedAt, feed });
}

/** An article as machines read it. */
export function writtenPage(site: string, path: `/${string}`, article: PublishedArticle): WrittenPage {
  const { title, summary, language, publishedAt, updatedAt, picture } = article;
  return {
    path,
    title,
    summary,
    language,
    publishedAt,
    changedAt: updatedAt,
    images: picture ? [`${site}/api/images/${picture.id}/${Math.max(...picture.widths)}.webp`] : undefined,
    credit: picture?.credit,
  };
}
