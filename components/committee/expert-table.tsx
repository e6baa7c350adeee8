import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { CommissionDesk } from '@/lib/committee/types/desk.ts';

/** What each expert of a commission has in hand and has done. */
export function ExpertTable({ experts }: { experts: CommissionDesk['experts'] }) {
  if (experts.length === 0) return <EmptyState title="La commission n’a ni membre ni suppléant">Un administrateur les rattache dans « Commissions ».</EmptyState>;
  return (
    <Table
      caption="Charge et avancement par expert, tous appels confondus"
      rows={experts}
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
        { key: 'assigned', label: 'Saisines', numeric: true, cell: ({ assigned }) => assigned },
        { key: 'submitted', label: 'Soumises', numeric: true, cell: ({ submitted }) => submitted },
        { key: 'late', label: 'En retard', numeric: true, cell: ({ late }) => (late > 0 ? <Badge tone="error">{late}</Badge> : 0) },
      ]}
    />
  );
}
