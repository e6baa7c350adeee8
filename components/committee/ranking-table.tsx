import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Table, type Column } from '@/components/ui/table.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { RankedExamination } from '@/lib/committee/types/ranking.ts';
import { CorrectionSpark } from './correction-spark.tsx';
import { MedianSpark } from './median-spark.tsx';
import { criterionSentence, disagreementSentence, standingSentence } from './ranking-words.ts';
import { criterionWords, figureInWords, standingWords } from './words.ts';

/** The reading of each proposal: figures drawn and written in the same cells, and the whole in sentences below its title. */
export function RankingTable({ rows, slug }: { rows: readonly RankedExamination[]; slug: string }) {
  const columns: Column<RankedExamination>[] = [
    { key: 'rank', label: 'Rang', cell: (row) => <Rank row={row} /> },
    { key: 'title', label: 'Proposition', isRowHeader: true, cell: (row) => <Heading row={row} slug={slug} /> },
    ...criterionKeys.map((key): Column<RankedExamination> => ({
      key,
      label: criterionWords[key],
      cell: ({ scores }) => (scores ? <MedianSpark reading={scores.reading.criteria[key]} /> : 'après la vôtre'),
    })),
    {
      key: 'corrected',
      label: 'Moyenne corrigée (indicatif)',
      cell: ({ scores }) => (scores ? <CorrectionSpark corrected={scores.corrected} /> : 'après la vôtre'),
    },
  ];
  return <Table caption="Lecture des notes, proposition par proposition" captionHidden rows={rows} rowKey={({ proposalId }) => proposalId} columns={columns} />;
}

function Rank({ row: { rank, isTied, scores } }: { row: RankedExamination }) {
  if (rank === null) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="sr-only">sans rang</span>
      </>
    );
  }
  return (
    <>
      <strong>{rank}</strong>
      <br />
      <span className="text-small text-ink-soft">
        {isTied ? <span className="block">ex æquo</span> : null}
        moy. {figureInWords(scores?.reading.mean ?? 0)}
      </span>
    </>
  );
}

function Heading({ row, slug }: { row: RankedExamination; slug: string }) {
  const { proposalId, title, receiptNumber, actorName, status, scores } = row;
  const life = proposalStatusWords[status];
  const standing = scores && standingWords[scores.reading.standing];
  const disagreement = scores ? disagreementSentence(scores.reading) : '';
  return (
    <div className="grid min-w-56 gap-2">
      <a href={`/comite/commissions/${slug}/propositions/${proposalId}`}>{title}</a>
      <span className="text-small font-normal text-ink-soft">
        {receiptNumber} · {actorName}
      </span>
      <span className="flex flex-wrap gap-1">
        {standing ? <Badge tone={standing.tone}>{standing.name}</Badge> : <Badge>Après votre évaluation</Badge>}
        {disagreement === '' ? null : <Badge tone="warning">Avis partagés</Badge>}
        {isUnderWay(row) ? null : <Badge tone={life.tone}>{life.name}</Badge>}
      </span>
      <span className="text-small font-normal">{standingSentence(row)}</span>
      {scores ? (
        <Disclosure summary="Chaque critère en mots">
          <dl className="grid gap-1 text-small font-normal">
            {criterionKeys.map((key) => (
              <div key={key}>
                <dt className="inline font-bold">{criterionWords[key]} : </dt>
                <dd className="inline">{criterionSentence(scores.reading.criteria[key])}</dd>
              </div>
            ))}
          </dl>
          {disagreement === '' ? null : <p className="mt-2 text-small font-normal">{disagreement}</p>}
        </Disclosure>
      ) : null}
    </div>
  );
}
