import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Table } from '@/components/ui/table.tsx';
import { totalsOfMarks } from '@/lib/committee/rules/follow-up.ts';
import type { FollowedExpert } from '@/lib/committee/types/follow-up.ts';
import { AssignmentMarks } from './assignment-marks.tsx';

/** What each expert of a commission has in hand and has done, drawn and in numbers. */
export function ExpertTable({ experts }: { experts: readonly FollowedExpert[] }) {
  if (experts.length === 0) return <EmptyState title="La commission n’a ni membre ni suppléant">Un administrateur les rattache dans « Commissions ».</EmptyState>;
  return (
    <Table
      caption="Charge et avancement par expert, pour cet appel"
      captionHidden
      rows={experts.map((expert) => ({ ...expert, totals: totalsOfMarks([expert]) }))}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          label: 'Expert',
          isRowHeader: true,
          cell: ({ name, alternate }) => (
            <>
              {name} {alternate ? <span className="text-small font-normal text-ink-soft">suppléant·e</span> : null}
            </>
          ),
        },
        { key: 'drawing', label: 'Avancement', cell: ({ marks }) => (marks.length > 0 ? <AssignmentMarks marks={marks} /> : 'Aucune saisine') },
        { key: 'asked', label: 'Saisines', numeric: true, cell: ({ totals }) => totals.asked },
        { key: 'accepted', label: 'Acceptées', numeric: true, cell: ({ totals }) => totals.accepted },
        { key: 'submitted', label: 'Soumises', numeric: true, cell: ({ totals }) => totals.submitted },
        { key: 'late', label: 'En retard', numeric: true, cell: ({ totals }) => (totals.late > 0 ? <Badge tone="error">{totals.late}</Badge> : 0) },
      ]}
    />
  );
}
