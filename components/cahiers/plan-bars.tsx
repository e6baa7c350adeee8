import { MonthPlan } from '@/components/chart/month-plan.tsx';
import { Table } from '@/components/ui/table.tsx';
import { longestPlanMonths, planLength } from '@/lib/cahiers/rules/milestones.ts';

export type PlanMilestone = { title: string; startMonth: number; endMonth: number; outcome: string };

/** A plan of milestones over its 36 months, drawn, with the same in a table. */
export function PlanBars({ milestones, caption }: { milestones: readonly PlanMilestone[]; caption: string }) {
  const bars = milestones.map(({ title, startMonth, endMonth }) => ({ label: title, startMonth, endMonth }));
  return (
    <div className="grid gap-6">
      <figure className="overflow-x-auto">
        <MonthPlan bars={bars} months={longestPlanMonths} />
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
