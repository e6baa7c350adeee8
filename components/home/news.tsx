import { getTranslations } from 'next-intl/server';
import { HomeSection } from '@/components/home/home-section.tsx';
import { dateInParis } from '@/lib/web/dates.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** The latest news. */
export async function News({ block, filling: news, locale }: FilledBlock<'news'> & { locale: Locale }) {
  const [t, labs] = await Promise.all([getTranslations({ locale, namespace: 'home' }), getTranslations({ locale, namespace: 'labs' })]);
  return (
    <HomeSection block={block} locale={locale} className="home-news" more={{ href: localizedPath(locale, '/actualites'), label: t('allNews') }}>
      <ul>
        {news.map(({ id, slug, language, title, publishedAt, demonstration }) => (
          <li key={id}>
            <time dateTime={publishedAt.toISOString()}>{dateInParis(publishedAt, locale)}</time>
            <a href={localizedPath(locale, `/actualites/${slug}`)} lang={language === locale ? undefined : language}>
              {title}
            </a>
            {demonstration ? <span className="home-note">{labs('demonstration')}</span> : null}
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
