import { getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { Article } from '@/components/content/article.tsx';
import { ContentPicture } from '@/components/content/picture.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { readingMinutes } from '@/lib/content/rules/markdown.ts';
import type { PublishedArticle } from '@/lib/content/types/published.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

export interface ArticleSubjects {
  terre: NamedLink | null;
  themes: readonly NamedLink[];
  territories: readonly NamedLink[];
}

export interface NamedLink {
  href: string;
  name: string;
}

type Props = {
  article: PublishedArticle;
  /** of the page around; the article may be in French all the same */
  locale: Locale;
  subjects: ArticleSubjects;
};

/** A news item, a portrait or a page, whole: the same for the public and in the preview of editors. */
export async function ArticleView({ article, locale, subjects }: Props) {
  const t = await getTranslations({ locale, namespace: 'articles' });
  const { kind, language, title, summary, body, picture, pictures, portrait, publishedAt, updatedAt, demonstration } = article;
  const lang = language === locale ? undefined : language;
  const isUpdated = dateInParis(updatedAt) !== dateInParis(publishedAt);
  return (
    <>
      <PageHeader
        title={title}
        {...(lang && { titleLang: lang })}
        over={portrait ? <span lang={lang}>{portrait.role ? `${portrait.personName} · ${portrait.role}` : portrait.personName}</span> : undefined}
        lead={<span lang={lang}>{summary}</span>}
        {...(article.terreId && asTerre(article.terreId) ? { terre: asTerre(article.terreId)! } : {})}
      >
        <p className="article-dates">
          {kind === 'page' ? null : <time dateTime={publishedAt.toISOString()}>{t('published', { date: dateInParis(publishedAt, locale) })}</time>}
          {isUpdated || kind === 'page' ? <time dateTime={updatedAt.toISOString()}>{t('updated', { date: dateInParis(updatedAt, locale) })}</time> : null}
          <span>{t('minutes', { minutes: readingMinutes(body) })}</span>
          {demonstration ? <Badge>{t('demonstration')}</Badge> : null}
        </p>
      </PageHeader>
      <div className="container article-page" data-terre={article.terreId ?? undefined}>
        {lang ? (
          <Notice tone="info" title={t('frenchOnlyTitle')}>
            {t('frenchOnlyText')}
          </Notice>
        ) : null}
        {picture ? (
          <figure className="article-figure article-opening" lang={lang}>
            <ContentPicture picture={picture} lazy={false} sizes="(min-width: 76rem) 72rem, 100vw" />
            <figcaption lang={locale}>{t.rich('credit', { credit: picture.credit, fr: (credit) => <span lang="fr">{credit}</span> })}</figcaption>
          </figure>
        ) : null}
        {portrait?.quote ? (
          <figure className="article-quote" lang={lang}>
            <blockquote>
              <p>{portrait.quote}</p>
            </blockquote>
            <figcaption>
              {portrait.personName}
              {portrait.source ? (
                <>
                  {' · '}
                  <cite>{portrait.source}</cite>
                </>
              ) : null}
            </figcaption>
          </figure>
        ) : null}
        <div className="beside">
          <Article markdown={body} language={language} pictures={pictures} />
          <Subjects label={t('about')} terre={t('terre')} themes={t('themes')} territories={t('territories')} subjects={subjects} />
        </div>
      </div>
    </>
  );
}

interface SubjectsProps {
  label: string;
  terre: string;
  themes: string;
  territories: string;
  subjects: ArticleSubjects;
}

/** The way from an article to what it speaks of; nothing when it speaks of nothing in particular. */
function Subjects({ label, subjects, ...names }: SubjectsProps) {
  const groups = [
    { name: names.terre, links: subjects.terre ? [subjects.terre] : [] },
    { name: names.themes, links: subjects.themes },
    { name: names.territories, links: subjects.territories },
  ].filter(({ links }) => links.length > 0);
  if (groups.length === 0) return null;
  return (
    <aside className="article-subjects" aria-label={label}>
      {groups.map(({ name, links }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {links.map(({ href, name: subject }) => (
              <li key={href}>
                <a href={href}>{subject}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
