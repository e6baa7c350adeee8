import { MedianStrip } from '@/components/chart/median-strip.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { RubricRecord } from '@/lib/calls/types.ts';
import type { CriterionReading, ProposalReading } from '@/lib/committee/rules/reading.ts';
import { counted, figureInWords } from './words.ts';

/** The reading of one criterion in a sentence. */
export function readingInWords(reading: CriterionReading): string {
  if (reading.median === null) return `à compléter : il manque ${counted(reading.missing, 'note')}`;
  const threshold = `seuil ${figureInWords(reading.threshold)}`;
  return `médiane ${figureInWords(reading.median)}, ${threshold}${reading.meetsThreshold ? '' : ' non atteint'}`;
}

/** The scores of a proposal, criterion by criterion, with their table. */
export function ReadingStrip({ reading, rubric }: { reading: ProposalReading; rubric: RubricRecord }) {
  return (
    <MedianStrip
      caption="Notes des experts, de 0 à 5"
      tableTitle="Les mêmes chiffres en tableau"
      headers={{ label: 'Critère', values: 'Notes', result: 'Lecture' }}
      rows={criterionKeys.map((key) => {
        const criterion = reading.criteria[key];
        return {
          label: rubric.criteria.find((known) => known.key === key)?.name.fr ?? key,
          values: criterion.values,
          median: criterion.median ?? undefined,
          threshold: criterion.threshold,
          text: readingInWords(criterion),
        };
      })}
    />
  );
}
