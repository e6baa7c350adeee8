import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { MonthPlan } from '@/components/chart/month-plan.tsx';
import { longestPlanMonths, planLength } from '@/lib/cahiers/rules/milestones.ts';
import type { ReadableMilestone } from '@/lib/cahiers/types/readable.ts';

/** The plan of a proposal to be read: its bars over three years, and the same in words. */
export function ProposalPlan({ milestones }: { milestones: readonly ReadableMilestone[] }) {
  const t = useTranslations('cahiers');
  const french = useLocale() === 'fr' ? undefined : 'fr';
  const dated = milestones.flatMap(({ startMonth, endMonth }) =>
    startMonth !== null && endMonth !== null && endMonth >= startMonth ? [{ startMonth, endMonth }] : [],
  );
  return (
    <>
      <p>
        {t('planCaption')} {t('planLength', { months: planLength(dated), most: longestPlanMonths })}
      </p>
      {dated.length === milestones.length ? <MonthPlan bars={dated} months={longestPlanMonths} /> : null}
      <dl className="ledger ledger-plan">
        {milestones.map(({ title, startMonth, endMonth, outcome }, i) => (
          <Fragment key={i}>
            <dt lang={french}>{title || '–'}</dt>
            <dd>
              {startMonth !== null && startMonth === endMonth
                ? t('month', { start: startMonth })
                : t('months', { start: startMonth ?? '–', end: endMonth ?? '–' })}
            </dd>
            <dd lang={french}>{outcome || '–'}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
