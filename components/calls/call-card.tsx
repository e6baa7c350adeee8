import { useLocale, useTranslations } from 'next-intl';
import { PhaseBadge } from '@/components/calls/phase-badge.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Countdown } from '@/components/ui/countdown.tsx';
import type { CallPhase, CallSummary } from '@/lib/calls/types.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

interface Props {
  call: Pick<CallSummary, 'slug' | 'kind' | 'title' | 'summary' | 'opensAt' | 'closesAt' | 'demonstration'>;
  phase: CallPhase;
  headingLevel?: 'h2' | 'h3' | 'h4';
}

/** A call in a list, with the date that matters now. */
export function CallCard({ call, phase, headingLevel = 'h3' }: Props) {
  const t = useTranslations('calls');
  const locale = useLocale();
  return (
    <Card as="li" title={call.title} href={localizedPath(locale, `/appels/${call.slug}`)} headingLevel={headingLevel} lang="fr" over={t(`kind.${call.kind}`)}>
      <p lang="fr">{call.summary}</p>
      <p className="flex flex-wrap gap-2">
        <PhaseBadge phase={phase} />
        {call.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
      </p>
      {phase === 'open' ? (
        <p>
          <Countdown end={call.closesAt.toISOString()} lang={locale}>
            {t('closesOn', { date: dateTimeInParis(call.closesAt, locale) })}
          </Countdown>
        </p>
      ) : null}
      {phase === 'upcoming' ? <p>{t('opensOn', { date: dateTimeInParis(call.opensAt, locale) })}</p> : null}
      {phase === 'closed' ? <p>{t('closedOn', { date: dateInParis(call.closesAt, locale) })}</p> : null}
    </Card>
  );
}
