import { getTranslations } from 'next-intl/server';
import { HomeSection } from '@/components/home/home-section.tsx';
import { dateInParis } from '@/lib/web/dates.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** What is dated and still ahead, nearest first. */
export async function Coming({ block, filling: events, locale }: FilledBlock<'coming'> & { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <HomeSection block={block} locale={locale} className="home-coming">
      <ol>
        {events.map(({ kind, on, title, step, path }) => (
          <li key={`${path} ${step ?? kind}`}>
            <time dateTime={on.toISOString()}>{dateInParis(on, locale)}</time>
            <a href={localizedPath(locale, path)} lang="fr">
              {title}
            </a>{' '}
            {step ? <span lang="fr">{step}</span> : t(`coming.${kind === 'lab-step' ? 'lab-ends' : kind}`)}
          </li>
        ))}
      </ol>
    </HomeSection>
  );
}
