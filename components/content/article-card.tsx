import { useLocale, useTranslations } from 'next-intl';
import { ContentPicture } from '@/components/content/picture.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import type { ArticleSummary } from '@/lib/content/types/published.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

export const articleFolders: Readonly<Record<ArticleKind, `/${string}`>> = {
  news: '/actualites',
  portrait: '/portraits',
  page: '/pages',
};

type Props = {
  article: ArticleSummary;
  headingLevel?: 'h2' | 'h3' | 'h4';
  /** the first of a list, larger, its picture at once */
  isFirst?: boolean;
};

/** An article in a list, its picture first. The whole card follows its one link. */
export function ArticleCard({ article, headingLevel: Heading = 'h2', isFirst = false }: Props) {
  const t = useTranslations('articles');
  const locale = useLocale();
  const { kind, slug, language, title, summary, picture, portrait, publishedAt, terreId, demonstration } = article;
  const lang = language === locale ? undefined : language;
  return (
    <li className={isFirst ? 'card article-card article-card-first' : 'card article-card'} data-terre={terreId ?? undefined}>
      {picture ? <ContentPicture picture={picture} sizes={isFirst ? '(min-width: 60rem) 45rem, 100vw' : '(min-width: 60rem) 25rem, 100vw'} lazy={!isFirst} /> : null}
      <div className="article-card-text">
        {kind === 'news' ? (
          <p className="text-small text-ink-soft">
            <time dateTime={publishedAt.toISOString()}>{dateInParis(publishedAt, locale)}</time>
          </p>
        ) : null}
        <Heading lang={lang}>
          <a className="card-link" href={localizedPath(locale, `${articleFolders[kind]}/${slug}`)}>
            {portrait ? portrait.personName : title}
          </a>
        </Heading>
        {portrait ? <p className="font-semibold" lang={lang}>{portrait.role}</p> : null}
        {portrait?.quote ? <blockquote lang={lang}>{portrait.quote}</blockquote> : <p lang={lang}>{summary}</p>}
        {demonstration ? (
          <p>
            <Badge>{t('demonstration')}</Badge>
          </p>
        ) : null}
      </div>
    </li>
  );
}
