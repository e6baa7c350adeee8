import { useTranslations } from 'next-intl';
import { MonthPlan } from '@/components/chart/month-plan.tsx';
import { longestPlanMonths, planLength } from '@/lib/cahiers/rules/milestones.ts';
import type { ReadableMilestone } from '@/lib/cahiers/types/readable.ts';

/** The plan of a proposal to be read: its bars over three years, and the same in a table. */
export function ProposalPlan({ position, milestones }: { position: number; milestones: readonly ReadableMilestone[] }) {
  const t = useTranslations('cahiers');
  const dated = milestones.flatMap(({ startMonth, endMonth }) =>
    startMonth !== null && endMonth !== null && endMonth >= startMonth ? [{ startMonth, endMonth }] : [],
  );
  return (
    <>
      {dated.length === milestones.length ? <MonthPlan bars={dated} months={longestPlanMonths} /> : null}
      <table className="table table-stacked">
        <caption>
          {t('planCaption', { position })} {t('planLength', { months: planLength(dated), most: longestPlanMonths })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('milestone')}</th>
            <th scope="col" className="numeric">
              {t('fromMonth')}
            </th>
            <th scope="col" className="numeric">
              {t('toMonth')}
            </th>
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(({ title, startMonth, endMonth, outcome }, i) => (
            <tr key={i}>
              <th scope="row" lang="fr">
                {title || '–'}
              </th>
              <td data-label={t('fromMonth')} className="numeric">
                {startMonth ?? '–'}
              </td>
              <td data-label={t('toMonth')} className="numeric">
                {endMonth ?? '–'}
              </td>
              <td data-label={t('outcome')} lang="fr">
                {outcome || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
