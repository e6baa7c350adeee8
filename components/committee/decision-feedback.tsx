import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { PublishedDecision } from '@/lib/committee/types/decision.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { outcomeWords } from './words.ts';

/** A published decision: its outcome, its reasons, and the committee's words on each of the four criteria. */
export function DecisionFeedback({ decision }: { decision: PublishedDecision }) {
  const t = useTranslations('committee');
  const locale = useLocale();
  const { outcome, reasons, adjournedFor, amendableUntil, publishedAt, commissionName, criteria } = decision;
  return (
    <div role="group" className="card" aria-label={t('decision')}>
      <p className="flex flex-wrap items-center gap-3">
        <Badge tone={outcomeWords[outcome].tone}>{t(`outcomes.${outcome}`)}</Badge>
        <span className="text-small text-ink-soft">{t('decidedBy', { commission: commissionName, date: dateInParis(publishedAt, locale) })}</span>
      </p>
      <Paragraphs text={reasons} lang="fr" />
      {amendableUntil ? (
        <div>
          <p className="font-bold">{t('missing', { date: dateInParis(new Date(amendableUntil.getTime() - 1), locale) })}</p>
          <Paragraphs text={adjournedFor} lang="fr" />
        </div>
      ) : null}
      <dl>
        {criteria.map(({ criterion, band, sentence }) => (
          <Fragment key={criterion}>
            <dt className="font-bold">{t('criterionBand', { criterion: t(`criteria.${criterion}`), band: t(`bands.${band}`) })}</dt>
            <dd className="mb-3 last:mb-0" lang="fr">
              {sentence}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
