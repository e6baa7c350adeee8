import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Table, type Column } from '@/components/ui/table.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { RankedProgress } from '@/lib/committee/types/desk.ts';
import { MedianSpark } from './median-spark.tsx';
import { counted, criterionWords, figureInWords, outcomeWords, standingWords } from './words.ts';

/** Progress, figures and rank of each proposal: drawn and written in the same cells. */
export function ProgressTable({ rows, slug, quorum }: { rows: readonly RankedProgress[]; slug: string; quorum: number }) {
  const columns: Column<RankedProgress>[] = [
    { key: 'rank', label: 'Rang', cell: (row) => <Rank row={row} /> },
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
    {
      key: 'state',
      label: 'État et évaluations',
      cell: (row) => (
        <div className="grid gap-2">
          <State row={row} />
          <Evaluations row={row} quorum={quorum} />
        </div>
      ),
    },
    ...criterionKeys.map((key): Column<RankedProgress> => ({
      key,
      label: criterionWords[key],
      cell: ({ reading }) => (reading ? <MedianSpark reading={reading.criteria[key]} /> : 'après la vôtre'),
    })),
  ];
  return <Table caption="Propositions, celles qui passent d’abord, par rang" captionHidden rows={rows} rowKey={({ proposalId }) => proposalId} columns={columns} />;
}

function Rank({ row: { rank, reading } }: { row: RankedProgress }) {
  if (rank === null) return '–';
  return (
    <>
      <strong>{rank}</strong>
      <br />
      <span className="text-small text-ink-soft">moy. {figureInWords(reading?.mean ?? 0)}</span>
    </>
  );
}

function State({ row }: { row: RankedProgress }) {
  const { status, reading, deliberating, heldOutcome } = row;
  const life = proposalStatusWords[status];
  if (!isUnderWay(row)) return <Badge tone={life.tone}>{life.name}</Badge>;
  return (
    <span className="grid gap-1">
      {reading ? <Badge tone={standingWords[reading.standing].tone}>{standingWords[reading.standing].name}</Badge> : null}
      {reading?.polarised ? <Badge tone="warning">Avis partagés</Badge> : null}
      {heldOutcome ? <Badge>Décision en attente : {outcomeWords[heldOutcome].name.toLowerCase()}</Badge> : null}
      {!heldOutcome && status === 'opinion_given' ? <Badge tone="info">Avis rendu</Badge> : null}
      {deliberating && status === 'under_examination' ? <Badge tone="info">En délibération</Badge> : null}
    </span>
  );
}

function Evaluations({ row, quorum }: { row: RankedProgress; quorum: number }) {
  return (
    <>
      <span className="text-small">
        {counted(row.submitted, 'soumise')} sur {row.assigned}, quorum {quorum}
      </span>
      {row.late > 0 ? <Badge tone="error">{row.late} en retard</Badge> : null}
      {row.pendingQuestions > 0 ? <Badge tone="warning">{counted(row.pendingQuestions, 'question')} à relire</Badge> : null}
    </>
  );
}
