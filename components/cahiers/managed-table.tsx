import { PickBox } from '@/components/form/pick-box.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { ManagedCahier } from '@/lib/cahiers/types/admissibility.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { cahierStatusWords } from './words.ts';

/** The managers' list, inside a form: those that wait for a verdict have a box to be decided together. */
export function ManagedTable({ cahiers }: { cahiers: readonly ManagedCahier[] }) {
  return (
    <Table
      caption="Cahiers des appels que vous gérez"
      captionHidden
      rows={cahiers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'pick',
          label: 'Choisir',
          cell: ({ id, status, receiptNumber }) =>
            status === 'submitted' ? <PickBox name="ids" value={id} label={`Choisir le cahier ${receiptNumber}`} /> : null,
        },
        {
          key: 'number',
          label: 'Cahier',
          isRowHeader: true,
          cell: ({ id, receiptNumber, title, demonstration }) => (
            <>
              <a href={`/gestion/cahiers/${id}`}>{title || 'Cahier sans titre'}</a>
              <span className="text-small block font-normal text-ink-soft">
                {receiptNumber ?? 'Pas encore déposé'}
                {demonstration ? ' · exemple fictif' : ''}
              </span>
            </>
          ),
        },
        { key: 'actor', label: 'Acteur', cell: ({ actorName }) => actorName },
        { key: 'call', label: 'Appel', cell: ({ callTitle }) => callTitle },
        {
          key: 'status',
          label: 'État',
          cell: ({ status, reopeningAsked }) => (
            <span className="flex flex-wrap gap-2">
              <Badge tone={cahierStatusWords[status].tone}>{cahierStatusWords[status].name}</Badge>
              {reopeningAsked ? <Badge tone="warning">Réouverture demandée</Badge> : null}
            </span>
          ),
        },
        { key: 'at', label: 'Déposé le', cell: ({ submittedAt }) => (submittedAt ? dateTimeInParis(submittedAt) : '–') },
        { key: 'proposals', label: 'Propositions', numeric: true, cell: ({ proposalCount }) => proposalCount },
      ]}
    />
  );
}
