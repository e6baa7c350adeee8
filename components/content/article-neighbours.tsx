import { useLocale, useTranslations } from 'next-intl';
import { articleFolders } from '@/components/content/article-card.tsx';
import type { ArticleLink, PublishedArticle } from '@/lib/content/types/published.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

const words = {
  news: { previous: 'previousNews', next: 'nextNews', all: 'allNews' },
  portrait: { previous: 'previousPortrait', next: 'nextPortrait', all: 'allPortraits' },
} as const;

/** From an article to the one before, the one after and the list. */
export function ArticleNeighbours({ article }: { article: PublishedArticle }) {
  const t = useTranslations('articles');
  const locale = useLocale();
  const { kind, previous, next } = article;
  if (kind === 'page') return null;
  const link = (rel: 'previous' | 'next', neighbour: ArticleLink | null) =>
    neighbour ? (
      <a href={localizedPath(locale, `${articleFolders[kind]}/${neighbour.slug}`)} rel={rel === 'previous' ? 'prev' : 'next'}>
        <span>{t(words[kind][rel])}</span>
        <strong lang={neighbour.language === locale ? undefined : neighbour.language}>{neighbour.title}</strong>
      </a>
    ) : null;
  return (
    <nav className="container article-neighbours not-printed" aria-label={t('neighbours')}>
      {link('previous', previous)}
      {link('next', next)}
      <a href={localizedPath(locale, articleFolders[kind])}>
        <strong>{t(words[kind].all)}</strong>
      </a>
    </nav>
  );
}
