import { useTranslations } from 'next-intl';
import { longestPlanMonths, planLength } from '@/lib/cahiers/rules/milestones.ts';
import type { ReadableMilestone } from '@/lib/cahiers/types/readable.ts';

const [rowHeight, barHeight, head] = [14, 8, 4];
const month = 20;
const width = month * longestPlanMonths;

function Bars({ milestones }: { milestones: readonly { startMonth: number; endMonth: number }[] }) {
  const height = head + milestones.length * rowHeight;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="w-full" aria-hidden="true" focusable="false">
      {[0, 2].map((year) => (
        <rect key={year} x={year * 12 * month} width={12 * month} height={height} className="fill-surface-sunk" />
      ))}
      {milestones.map(({ startMonth, endMonth }, i) => (
        <rect
          key={i}
          x={(startMonth - 1) * month}
          y={head + i * rowHeight}
          width={(endMonth - startMonth + 1) * month}
          height={barHeight}
          rx="4"
          className="fill-link"
        />
      ))}
    </svg>
  );
}

/** The plan of a proposal to be read: its bars over three years, and the same in a table. */
export function ProposalPlan({ position, milestones }: { position: number; milestones: readonly ReadableMilestone[] }) {
  const t = useTranslations('cahiers');
  const dated = milestones.flatMap(({ startMonth, endMonth }) =>
    startMonth !== null && endMonth !== null && endMonth >= startMonth ? [{ startMonth, endMonth }] : [],
  );
  return (
    <>
      {dated.length === milestones.length ? <Bars milestones={dated} /> : null}
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
