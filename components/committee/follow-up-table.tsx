import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { FollowedProposal } from '@/lib/committee/types/follow-up.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { AssignmentMarks } from './assignment-marks.tsx';
import { counted, outcomeWords } from './words.ts';

type Props = { rows: readonly FollowedProposal[]; slug: string; quorum: number; caption: string };

/** How far each examination is: drawn, and the same in words. */
export function FollowUpTable({ rows, slug, quorum, caption }: Props) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ proposalId }) => proposalId}
      columns={[
        {
          key: 'title',
          label: 'Proposition',
          isRowHeader: true,
          cell: ({ proposalId, title, receiptNumber, actorName }) => (
            <>
              <a href={`/comite/commissions/${slug}/propositions/${proposalId}`}>{title}</a>
              <br />
              <span className="text-small font-normal text-ink-soft">
                {receiptNumber} · {actorName}
              </span>
            </>
          ),
        },
        { key: 'state', label: 'État', cell: (row) => <State row={row} /> },
        { key: 'evaluations', label: 'Évaluations', cell: (row) => <Evaluations row={row} quorum={quorum} /> },
        { key: 'due', label: 'Prochaine date', cell: (row) => <Due row={row} /> },
      ]}
    />
  );
}

function State({ row: { status, deliberating, heldOutcome, pendingQuestions } }: { row: FollowedProposal }) {
  const life = proposalStatusWords[status];
  return (
    <span className="grid gap-1">
      <Badge tone={life.tone}>{life.name}</Badge>
      {deliberating && status === 'under_examination' ? <Badge tone="info">En délibération</Badge> : null}
      {heldOutcome ? <Badge tone="warning">Décision à publier : {outcomeWords[heldOutcome].name.toLowerCase()}</Badge> : null}
      {pendingQuestions > 0 ? <Badge tone="warning">{counted(pendingQuestions, 'question')} à relire</Badge> : null}
    </span>
  );
}

function Evaluations({ row: { marks, submitted }, quorum }: { row: FollowedProposal; quorum: number }) {
  const waiting = marks.filter(({ stage }) => stage === 'asked').length;
  return (
    <span className="grid gap-1">
      <AssignmentMarks marks={marks} />
      <span className="text-small">
        {counted(submitted, 'soumise')} sur {marks.length}, quorum {quorum}
        {waiting > 0 ? `, ${waiting} sans réponse` : ''}
      </span>
    </span>
  );
}

function Due({ row }: { row: FollowedProposal }) {
  const late = row.marks.filter(({ late: isLate }) => isLate).length;
  if (!row.dueAt || !isUnderWay(row) || row.deliberating) return '–';
  return (
    <span className="grid gap-1">
      {dateInParis(new Date(row.dueAt.getTime() - 1))}
      {late > 0 ? <Badge tone="error">{late} en retard</Badge> : null}
    </span>
  );
}
