import { criterionWords, figureInWords } from '@/components/committee/words.ts';
import { Table } from '@/components/ui/table.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { ReadingPair } from '@/lib/sittings/types.ts';

const figure = (value: number | null) => (value === null ? 'à compléter' : figureInWords(value));

/** The four medians before the discussion and now, against their thresholds. */
export function ReadingPairTable({ readings: { before, after, restated } }: { readings: ReadingPair }) {
  return (
    <div className="grid gap-2">
      <Table
        caption="Médianes des experts, de 0 à 5"
        rows={criterionKeys}
        rowKey={(key) => key}
        columns={[
          { key: 'name', label: 'Critère', isRowHeader: true, cell: (key) => criterionWords[key] },
          { key: 'before', label: 'Avant la discussion', numeric: true, cell: (key) => figure(before.criteria[key].median) },
          { key: 'after', label: 'Maintenant', numeric: true, cell: (key) => figure(after.criteria[key].median) },
          {
            key: 'threshold',
            label: 'Seuil',
            numeric: true,
            cell: (key) => `${figureInWords(after.criteria[key].threshold)}${after.criteria[key].median !== null && !after.criteria[key].meetsThreshold ? ', non atteint' : ''}`,
          },
        ]}
      />
      <p className="text-small text-ink-soft">
        {restated ? 'Des notes ont été redonnées après la discussion : les nouvelles comptent, les premières restent au procès-verbal.' : 'Personne n’a encore redonné de notes.'}
      </p>
    </div>
  );
}
