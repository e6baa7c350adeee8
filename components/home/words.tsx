import { getTranslations } from 'next-intl/server';
import { HomeSection } from '@/components/home/home-section.tsx';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** Words of people, each with the way to their portrait. Only those that a source or a consent backs come here. */
export async function Words({ block, filling: portraits, locale }: FilledBlock<'words'> & { locale: Locale }) {
  const [t, labs] = await Promise.all([getTranslations({ locale, namespace: 'home' }), getTranslations({ locale, namespace: 'labs' })]);
  return (
    <HomeSection block={block} locale={locale} className="home-words" more={{ href: localizedPath(locale, '/portraits'), label: t('allPortraits') }}>
      {portraits.map(({ id, slug, language, portrait, terreId, demonstration }) =>
        portrait ? (
          <figure key={id} data-terre={terreId ?? undefined} lang={language === locale ? undefined : language}>
            <blockquote>{portrait.quote}</blockquote>
            <figcaption>
              <a href={localizedPath(locale, `/portraits/${slug}`)}>{portrait.personName}</a>
              {portrait.role ? `, ${portrait.role}` : ''}
              {demonstration ? ` · ${labs('demonstration')}` : ''}
              {portrait.source ? <cite>{portrait.source}</cite> : null}
            </figcaption>
          </figure>
        ) : null,
      )}
    </HomeSection>
  );
}
