import { Badge } from '@/components/ui/badge.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { Table } from '@/components/ui/table.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import type { CheckedDecision } from '@/lib/committee/types/batch.ts';
import { BandStrip } from './band-strip.tsx';
import { bandWords, criterionWords, outcomeWords } from './words.ts';

export type ReadPart = CriterionKey | 'reasons' | 'wayBack';
export const readParts: readonly ReadPart[] = ['reasons', ...criterionKeys, 'wayBack'];

const partWords: Readonly<Record<ReadPart, string>> = { ...criterionWords, reasons: 'Motifs', wayBack: 'Chemin du retour' };

type Props = { decisions: readonly CheckedDecision[]; part: ReadPart; hrefOf: (part: ReadPart) => string };

const missing = <em className="text-ink-soft">Pas encore écrit</em>;

/** The same text of every decision, one under the other: a word too harsh, or given twice, is seen at once. */
export function SideBySide({ decisions, part, hrefOf }: Props) {
  const isCriterion = part !== 'reasons' && part !== 'wayBack';
  const title = { key: 'title', label: 'Proposition', isRowHeader: true, cell: ({ scope }: CheckedDecision) => scope.heading.title };
  const outcome = {
    key: 'outcome',
    label: 'Décision',
    cell: ({ decision }: CheckedDecision) => <Badge tone={outcomeWords[decision.outcome].tone}>{outcomeWords[decision.outcome].name}</Badge>,
  };
  const text = (key: string, label: string, of: (checked: CheckedDecision) => string) => ({
    key,
    label,
    cell: (checked: CheckedDecision) => (of(checked) ? <Paragraphs text={of(checked)} /> : missing),
  });
  const columns = isCriterion
    ? [
        title,
        outcome,
        {
          key: 'band',
          label: 'Niveau',
          cell: ({ bands }: CheckedDecision) => (
            <span className="grid gap-1">
              <BandStrip band={bands[part]} /> {bandWords[bands[part]]}
            </span>
          ),
        },
        text('sentence', 'Phrase du comité', ({ decision }) => decision.sentences[part]),
        text('improvement', 'Ce qui changerait cet avis', ({ decision }) => decision.improvements[part]),
      ]
    : [title, outcome, text(part, partWords[part], ({ decision }) => decision[part])];
  return (
    <>
      <SectionNav label="Texte à lire" items={readParts.map((one) => ({ href: hrefOf(one), label: partWords[one], isCurrent: one === part }))} />
      <Table caption={`${partWords[part]}, décision par décision`} captionHidden columns={columns} rows={decisions} rowKey={({ scope }) => scope.proposalId} />
    </>
  );
}
