import { getTranslations } from 'next-intl/server';
import { HomeSection } from '@/components/home/home-section.tsx';
import { Countdown } from '@/components/ui/countdown.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** The calls that one may answer today, with the time left. */
export async function OpenCalls({ block, filling: calls, locale }: FilledBlock<'calls'> & { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <HomeSection block={block} locale={locale} className="home-calls" more={{ href: localizedPath(locale, '/appels'), label: t('allCalls') }}>
      {calls.map(({ id, slug, title, summary, closesAt }) => (
        <div key={id} className="home-call">
          <h3 lang="fr">{title}</h3>
          {summary ? <p lang="fr">{summary}</p> : null}
          <p className="home-call-time">
            <Countdown end={closesAt.toISOString()} lang={locale}>
              {t('closes', { date: dateTimeInParis(closesAt, locale) })}
            </Countdown>
          </p>
          <LinkButton variant="primary" href={localizedPath(locale, `/appels/${slug}`)}>
            {t('seeCall')}
          </LinkButton>
        </div>
      ))}
    </HomeSection>
  );
}
