import { Table } from '@/components/ui/table.tsx';
import { longestPlanMonths, planLength } from '@/lib/cahiers/rules/milestones.ts';

export type PlanMilestone = { title: string; startMonth: number; endMonth: number; outcome: string };

const [rowHeight, barHeight, head] = [40, 16, 28];
const width = 720;
const month = width / longestPlanMonths;
const years = [1, 2, 3] as const;

/** A plan of milestones over its 36 months, drawn, with the same in a table. */
export function PlanBars({ milestones, caption }: { milestones: readonly PlanMilestone[]; caption: string }) {
  const height = head + milestones.length * rowHeight;
  return (
    <div className="grid gap-6">
      <figure className="overflow-x-auto">
        <svg viewBox={`0 0 ${width} ${height}`} className="w-full min-w-[30rem]" aria-hidden="true" focusable="false">
          {years.map((year) => (
            <g key={year}>
              <rect x={(year - 1) * 12 * month} width={12 * month} height={height} className={year % 2 ? 'fill-surface-sunk' : 'fill-surface-raised'} />
              <text x={(year - 1) * 12 * month + 8} y={18} fontSize="13" className="fill-ink-soft">
                Année {year}
              </text>
            </g>
          ))}
          {milestones.map((one, i) => {
            const x = (one.startMonth - 1) * month;
            const y = head + i * rowHeight;
            const isLate = one.startMonth > longestPlanMonths / 2;
            return (
              <g key={`${one.title} ${one.startMonth} ${one.endMonth}`}>
                <text x={isLate ? x + (one.endMonth - one.startMonth + 1) * month : x + 2} y={y + 13} fontSize="13" textAnchor={isLate ? 'end' : 'start'} className="fill-ink">
                  {one.title.length > 50 ? `${one.title.slice(0, 49)}…` : one.title}
                </text>
                <rect x={x + 1} y={y + 18} width={(one.endMonth - one.startMonth + 1) * month - 2} height={barHeight} rx="4" className="fill-link" />
              </g>
            );
          })}
        </svg>
        <figcaption className="field-note">
          {caption} Durée : {planLength(milestones)} mois sur {longestPlanMonths} au plus.
        </figcaption>
      </figure>
      <Table
        caption="Les étapes, mois par mois"
        captionHidden
        rows={milestones}
        rowKey={(one) => `${one.title} ${one.startMonth} ${one.endMonth}`}
        columns={[
          { key: 'title', label: 'Étape', isRowHeader: true, cell: ({ title }) => title },
          { key: 'start', label: 'Du mois', cell: ({ startMonth }) => startMonth },
          { key: 'end', label: 'Au mois', cell: ({ endMonth }) => endMonth },
          { key: 'outcome', label: 'Résultat attendu', cell: ({ outcome }) => outcome || '–' },
        ]}
      />
    </div>
  );
}
