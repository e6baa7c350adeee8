import 'server-only';
import { latestNews } from '@/lib/content/loaders.ts';
import { brand } from '@/lib/web/brand.ts';
import { atomFeed, feedLength, urnOf } from '@/lib/web/feeds/atom.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { publisher } from '@/lib/web/publisher.ts';

/** The latest news; one that is not translated says its language. */
export async function newsFeed(locale: Locale): Promise<string> {
  const { site, name } = publisher();
  const absolute = (path: `/${string}`) => `${site}${localizedPath(locale, path)}`;
  const news = await latestNews(locale, feedLength);
  const { layout, common } = messages[locale];
  return atomFeed({
    url: absolute('/actualites/atom.xml'),
    page: absolute('/actualites'),
    language: locale,
    title: `${layout.news} · ${brand().name}`,
    subtitle: common.newsFeed,
    author: name ?? brand().name,
    entries: news.map(({ id, slug, title, summary, language, publishedAt, updatedAt }) => ({
      id: urnOf(id),
      url: absolute(`/actualites/${slug}`),
      title,
      summary,
      language,
      publishedAt,
      changedAt: updatedAt,
    })),
  });
}
