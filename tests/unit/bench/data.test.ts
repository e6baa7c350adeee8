import { describe, expect, it } from 'vitest';
import { commissions, evaluationCount, expertsOf, expertsPerCommission, fateOf, proposalsOf, volumes } from '@/scripts/bench/data/plan.ts';
import { idOf, seeded } from '@/scripts/bench/data/seeded.ts';

const cahiers = Array.from({ length: 1000 }, (_, cahier) => cahier);

describe('what the bench loads', () => {
  it.each([10, 100, 1000])('keeps its proportions with %i cahiers', (count) => {
    const loaded = cahiers.slice(0, count);
    const proposals = loaded.flatMap(proposalsOf);
    const evaluated = loaded.filter((cahier) => ['examined', 'decided'].includes(fateOf(cahier)));
    const evaluations = evaluated.reduce((sum, cahier) => sum + proposalsOf(cahier).length * evaluationCount(cahier), 0);
    expect(proposals).toEqual(Array.from({ length: proposals.length }, (_, rank) => rank));
    expect({ proposals: proposals.length, evaluations }).toEqual({ proposals: volumes(count).proposals, evaluations: volumes(count).evaluations });
  });

  it('is a thousand cahiers, 2,500 proposals, 60 experts and 12,000 evaluations', () => {
    expect(volumes(1000)).toEqual({ cahiers: 1000, proposals: 2500, experts: 60, evaluations: 12_000 });
  });

  it('never gives a proposal twice to one expert, nor to another commission', () => {
    for (let proposal = 0; proposal < 2500; proposal += 1) {
      const commission = proposal % commissions;
      const chosen = expertsOf(proposal, commission, 7);
      expect(new Set(chosen).size).toBe(7);
      expect(chosen.every((expert) => Math.floor(expert / expertsPerCommission) === commission)).toBe(true);
    }
  });

  it('is the same at each run', () => {
    const draw = (seed: number): number[] => {
      const random = seeded(seed);
      return Array.from({ length: 8 }, () => random.below(1000));
    };
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
  });

  it('gives each row an id of its own, in order', () => {
    expect(idOf('cahier', 1)).not.toBe(idOf('proposal', 1));
    expect(idOf('cahier', 9) < idOf('cahier', 10)).toBe(true);
    expect(idOf('cahier', 15)).toMatch(/^[\da-f]{8}-[\da-f]{4}-7000-8000-00000000000f$/);
  });
});
