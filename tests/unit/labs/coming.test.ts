import { expect, it } from 'vitest';
import { comingSteps, type RunningPlan } from '@/lib/labs/rules/plan.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const plan = (change: Partial<RunningPlan>): RunningPlan => ({ slug: 'lab', title: 'Un LAB', startsOn: day('2026-03-15'), endsOn: null, milestones: [], ...change });
const steps = (plans: RunningPlan[], now: string) =>
  comingSteps(plans, new Date(now)).map(({ labSlug, step, on }) => [labSlug, step, on.toISOString().slice(0, 10)]);

it('announces the last day of each step and of the experiment, the nearest first', () => {
  const plans = [
    plan({ endsOn: day('2027-06-30'), milestones: [{ title: 'Mesurer', endMonth: 12 }, { title: 'Essayer', endMonth: 9 }] }),
    plan({ slug: 'autre', startsOn: day('2026-11-01'), milestones: [{ title: 'Ouvrir', endMonth: 2 }] }),
  ];
  expect(steps(plans, '2026-11-20T12:00:00Z')).toEqual([
    ['lab', 'Essayer', '2026-12-14'],
    ['autre', 'Ouvrir', '2026-12-31'],
    ['lab', 'Mesurer', '2027-03-14'],
    ['lab', null, '2027-06-30'],
  ]);
});

it('still announces what ends today in Paris, and nothing of the day before', () => {
  const plans = [plan({ milestones: [{ title: 'Essayer', endMonth: 9 }] })];
  expect(steps(plans, '2026-12-14T22:59:59Z')).toHaveLength(1);
  expect(steps(plans, '2026-12-14T23:00:00Z')).toEqual([]);
});

it('announces nothing of a LAB without dates ahead', () => {
  expect(steps([plan({ endsOn: day('2026-11-19') })], '2026-11-20T08:00:00Z')).toEqual([]);
});
