import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { type Correction, confidence, readSeverity } from '@/lib/committee/rules/severity.ts';
import { kendallTau, rawMeans, simulateCommittee } from '@/tests/factories/simulated-committee.ts';

const equal = perCriterion(() => 1);

describe('over two hundred seeded committees', () => {
  const seeds = Array.from({ length: 200 }, (_, index) => 1_000 + index);
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

  function measure(severity: number, assignment: 'balanced' | 'random') {
    const committees = seeds.map((seed) => {
      const committee = simulateCommittee(seed, severity, assignment);
      const { corrections } = readSeverity(committee.sheets, equal);
      const found = committee.merits.map((_, proposal) => corrections.get(String(proposal)) as Correction);
      return {
        gain: kendallTau(found.map((correction) => correction.mean), committee.merits) - kendallTau(rawMeans(committee), committee.merits),
        held: mean(found.map(({ low, high }, proposal) => (low <= committee.expected[proposal]! && committee.expected[proposal]! <= high ? 1 : 0))),
        width: mean(found.map(({ low, high }) => high - low)),
      };
    });
    return { gain: mean(committees.map(({ gain }) => gain)), held: mean(committees.map(({ held }) => held)), width: mean(committees.map(({ width }) => width)) };
  }

  it.each([
    { severity: 0, least: -0.005 },
    { severity: 0.5, least: 0.02 },
    { severity: 0.8, least: 0.05 },
  ])('a severity of $severity changes the agreement with the true order by $least at least, and intervals hold the truth nine times in ten', { timeout: 60_000 }, ({ severity, least }) => {
    for (const assignment of ['balanced', 'random'] as const) {
      const { gain, held, width } = measure(severity, assignment);
      process.stdout.write(
        `severity ${severity}, ${assignment}: mean gain in tau ${gain.toFixed(4)}, intervals of mean width ${width.toFixed(2)} hold ${(100 * held).toFixed(1)} %\n`,
      );
      expect(gain).toBeGreaterThanOrEqual(least);
      expect(Math.abs(held - confidence)).toBeLessThan(0.02);
    }
  });
});
