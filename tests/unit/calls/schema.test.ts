import { describe, expect, it } from 'vitest';
import { callSchema } from '@/lib/calls/schema.ts';

const typed = {
  kind: 'cahiers_acteurs',
  title: 'Appel',
  openTo: ['habitant', 'collectivite', 'habitant'],
  opens: { date: '2026-09-01', time: '09:00' },
  closes: { date: '2026-10-31', time: '18:00' },
  themeIds: ['may-tourisme', 'may-tourisme'],
  rubricVersionId: '0199c2f0-0000-7000-8000-000000000000',
  weights: { useful: '1', impactful: '2', bearable: '1', feasible: '1' },
  thresholds: { useful: '2,5', impactful: '3', bearable: '0', feasible: '5' },
  quorum: '3',
};
const problems = (change: object) => {
  const parsed = callSchema.safeParse({ ...typed, ...change });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('callSchema', () => {
  it('reads what a form sends', () => {
    expect(callSchema.parse(typed)).toEqual({
      kind: 'cahiers_acteurs',
      title: 'Appel',
      summary: '',
      presentation: '',
      openTo: ['collectivite', 'habitant'],
      opensAt: new Date('2026-09-01T07:00:00Z'),
      closesAt: new Date('2026-10-31T17:00:00Z'),
      themeIds: ['may-tourisme'],
      rubricVersionId: typed.rubricVersionId,
      weights: { useful: 1, impactful: 2, bearable: 1, feasible: 1 },
      thresholds: { useful: 2.5, impactful: 3, bearable: 0, feasible: 5 },
      quorum: 3,
      examinationCalendar: '',
      publicationTerms: '',
    });
  });

  it('takes the earlier of two openings and the later of two closings in the hour that autumn repeats', () => {
    const night = { date: '2026-10-25', time: '02:30' };
    expect(callSchema.parse({ ...typed, opens: night }).opensAt).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(callSchema.parse({ ...typed, closes: night }).closesAt).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  it.each([
    ['the hour that spring skips', { opens: { date: '2026-03-29', time: '02:30' } }, ['opens']],
    ['a day that does not exist', { closes: { date: '2027-02-29', time: '10:00' } }, ['closes']],
    ['no time', { closes: { date: '2026-10-31', time: '' } }, ['closes.time']],
    ['a closing at the very opening', { closes: typed.opens }, ['closes']],
    ['a quarter of a point', { thresholds: { ...typed.thresholds, useful: '2.25' } }, ['thresholds.useful']],
    ['a threshold over the scale', { thresholds: { ...typed.thresholds, feasible: '5.5' } }, ['thresholds.feasible']],
    ['no threshold', { thresholds: { ...typed.thresholds, feasible: 'x' } }, ['thresholds.feasible']],
    ['a weight of nothing', { weights: { ...typed.weights, useful: '0' } }, ['weights.useful']],
    ['a quorum of nobody', { quorum: '0' }, ['quorum']],
    ['an unknown kind of actor', { openTo: ['martien'] }, ['openTo.0']],
  ])('refuses %s beside its input', (_case, change, paths) => expect(problems(change)).toEqual(paths));
});
