import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { PublishedDecision } from '@/lib/committee/types/decision.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { BandStrip } from './band-strip.tsx';
import { outcomeWords } from './words.ts';

type Props = {
  decision: PublishedDecision;
  /** the way back at hand: links */
  children?: ReactNode;
};

/**
 * A published decision: its outcome, its reasons, then for each of the four criteria where it stands, what the
 * committee says of it and what would change that; last, what can be done now.
 */
export function DecisionFeedback({ decision, children }: Props) {
  const t = useTranslations('committee');
  const locale = useLocale();
  const { outcome, reasons, adjournedFor, amendableUntil, publishedAt, commissionName, criteria, wayBack } = decision;
  return (
    <div role="group" className="card" aria-label={t('decision')} id={`decision-${decision.proposalId}`}>
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
      <dl className="grid gap-5">
        {criteria.map(({ criterion, band, sentence, improvement }) => (
          <div key={criterion} className="grid gap-1 border-t border-line pt-4">
            <dt className="font-bold">{t(`criteria.${criterion}`)}</dt>
            <dd className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
              <BandStrip band={band} /> {t(`bands.${band}`)}
            </dd>
            <dd lang="fr">{sentence}</dd>
            {improvement ? (
              <>
                <dd className="font-bold">{t(`improvement.${band}`)}</dd>
                <dd lang="fr">{improvement}</dd>
              </>
            ) : null}
          </div>
        ))}
      </dl>
      <p className="text-small text-ink-soft">{t('threshold')}</p>
      {wayBack ? (
        <>
          <p className="border-t border-line pt-4 font-bold">{t('wayBack')}</p>
          <Paragraphs text={wayBack} lang="fr" />
        </>
      ) : null}
      {children}
    </div>
  );
}
