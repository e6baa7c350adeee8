import { getLocale, getTranslations } from 'next-intl/server';
import { Countdown } from '@/components/ui/countdown.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { CallSummary } from '@/lib/calls/types.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = { call: Pick<CallSummary, 'slug' | 'title' | 'summary' | 'opensAt' | 'closesAt'>; phase: 'open' | 'upcoming' };

/** A call that one may answer, or soon: said large, with its date. */
export async function CallBanner({ call, phase }: Props) {
  const [t, locale] = await Promise.all([getTranslations('home'), getLocale()]);
  return (
    <li className="call-banner">
      <p className="call-banner-over">
        {t(phase === 'open' ? 'callKicker' : 'callUpcoming')} <span aria-hidden="true">·</span>{' '}
        {phase === 'open' ? (
          <Countdown end={call.closesAt.toISOString()} lang={locale}>
            {t('closes', { date: dateTimeInParis(call.closesAt, locale) })}
          </Countdown>
        ) : (
          t('opens', { date: dateTimeInParis(call.opensAt, locale) })
        )}
      </p>
      <h3 lang="fr">{call.title}</h3>
      {call.summary ? <p lang="fr">{call.summary}</p> : null}
      <LinkButton variant="primary" href={localizedPath(locale, `/appels/${call.slug}`)}>
        {t('seeCall')}
      </LinkButton>
    </li>
  );
}
