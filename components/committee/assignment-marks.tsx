import { type Unit, UnitLegend, UnitStrip } from '@/components/chart/unit-marks.tsx';
import type { AssignmentMark } from '@/lib/committee/types/follow-up.ts';

const levels = { asked: 'empty', accepted: 'half', submitted: 'full' } as const;

/** How an assignment is drawn: empty, half full, full; crossed out when it is late. */
export function unitOf({ stage, late }: AssignmentMark): Unit {
  return { level: levels[stage], isCrossed: late };
}

/** The assignments of a proposal, or of an expert, drawn; the numbers stand beside. */
export function AssignmentMarks({ marks }: { marks: readonly AssignmentMark[] }) {
  return <UnitStrip units={marks.map(unitOf)} />;
}

export function AssignmentLegend() {
  return (
    <UnitLegend
      items={[
        { unit: { level: 'full', isCrossed: false }, words: 'évaluation soumise' },
        { unit: { level: 'half', isCrossed: false }, words: 'saisine acceptée' },
        { unit: { level: 'empty', isCrossed: false }, words: 'saisine sans réponse' },
        { unit: { level: 'empty', isCrossed: true }, words: 'en retard' },
      ]}
    />
  );
}
