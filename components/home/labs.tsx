import { getTranslations } from 'next-intl/server';
import { HomeSection } from '@/components/home/home-section.tsx';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** A few LABs, each a field in the colour of its terre. */
export async function Labs({ block, filling: labs, locale }: FilledBlock<'labs'> & { locale: Locale }) {
  const [t, alive] = await Promise.all([getTranslations({ locale, namespace: 'labs' }), getTranslations({ locale, namespace: 'alive' })]);
  return (
    <HomeSection block={block} locale={locale} className="home-labs" more={{ href: localizedPath(locale, '/labs'), label: alive('allLabs') }}>
      <ul>
        {labs.map(({ id, slug, title, summary, status, demonstration, terre }) => (
          <li key={id} data-terre={terre}>
            <h3 lang="fr">
              <a className="home-link" href={localizedPath(locale, `/labs/${slug}`)}>
                {title}
              </a>
            </h3>
            <p lang="fr">{summary}</p>
            <p className="home-note">{[t(`status.${status}`), demonstration ? t('demonstration') : ''].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
