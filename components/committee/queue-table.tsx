import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { QueueItem } from '@/lib/committee/types/commission.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { counted } from './words.ts';

/** The proposals given to an expert. */
export function QueueTable({ items, caption, now }: { items: readonly QueueItem[]; caption: string; now: Date }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items}
      rowKey={({ proposalId }) => proposalId}
      columns={[
        {
          key: 'title',
          label: 'Proposition',
          isRowHeader: true,
          cell: ({ proposalId, title, receiptNumber, actorName }) => (
            <>
              <a href={`/comite/propositions/${proposalId}`}>{title}</a>
              <br />
              <span className="text-small font-normal text-ink-soft">
                {receiptNumber} · {actorName}
              </span>
            </>
          ),
        },
        { key: 'theme', label: 'Thème', cell: ({ themeName }) => themeName },
        { key: 'state', label: 'Mon évaluation', cell: (item) => <EvaluationState item={item} /> },
        { key: 'due', label: 'Attendue le', cell: (item) => <DueDate item={item} now={now} /> },
      ]}
    />
  );
}

function EvaluationState({ item }: { item: QueueItem }) {
  if (!isUnderWay(item)) return <Badge tone={proposalStatusWords[item.status].tone}>{proposalStatusWords[item.status].name}</Badge>;
  if (item.evaluation === 'submitted') return <Badge tone="success">Soumise</Badge>;
  if (item.deliberating) return <Badge>Délibération ouverte</Badge>;
  if (item.evaluation === 'draft') return <Badge tone="warning">Brouillon, {counted(item.answered, 'critère')} sur 4</Badge>;
  return <Badge tone="info">À commencer</Badge>;
}

function DueDate({ item, now }: { item: QueueItem; now: Date }) {
  if (!item.dueAt) return '–';
  const day = dateInParis(new Date(item.dueAt.getTime() - 1));
  const late = item.dueAt < now && item.evaluation !== 'submitted' && isUnderWay(item);
  return late ? (
    <>
      {day} <Badge tone="error">En retard</Badge>
    </>
  ) : (
    day
  );
}
