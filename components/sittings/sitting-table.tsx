import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { SittingSummary } from '@/lib/sittings/types.ts';
import { dateInParis, timeInParis } from '@/lib/web/dates.ts';
import { statusWords } from './words.ts';

/** Sittings of a commission, each to open. */
export function SittingTable({ caption, slug, rows }: { caption: string; slug: string; rows: readonly SittingSummary[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', label: 'Séance', isRowHeader: true, cell: ({ id, title }) => <a href={`/comite/commissions/${slug}/seances/${id}`}>{title}</a> },
        { key: 'when', label: 'Date', cell: ({ startsAt }) => `${dateInParis(startsAt)} à ${timeInParis(startsAt)}` },
        { key: 'where', label: 'Lieu', cell: ({ place }) => place || '–' },
        { key: 'state', label: 'État', cell: ({ status }) => <Badge tone={statusWords[status].tone}>{statusWords[status].name}</Badge> },
      ]}
    />
  );
}
