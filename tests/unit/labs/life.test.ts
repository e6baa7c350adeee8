import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extensionAllowed,
  labActs,
  labStatusAfter,
  labTransitions,
  latestEnd,
  plannedEnd,
} from '@/lib/labs/rules/life.ts';
import type { LabAct, LabStatus } from '@/lib/labs/types.ts';

const statuses: LabStatus[] = ['preparing', 'experimenting', 'paused', 'extended', 'generalised', 'stopped'];
const acts: LabAct[] = ['start', 'pause', 'resume', 'extend', 'generalise', 'stop'];
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('the life of a LAB', () => {
  it.each([
    ['preparing', 'start', 'experimenting'],
    ['preparing', 'stop', 'stopped'],
    ['preparing', 'pause', null],
    ['experimenting', 'pause', 'paused'],
    ['experimenting', 'extend', 'extended'],
    ['experimenting', 'start', null],
    ['paused', 'resume', 'experimenting'],
    ['paused', 'generalise', null],
    ['extended', 'extend', null],
    ['extended', 'generalise', 'generalised'],
    ['generalised', 'stop', null],
    ['stopped', 'resume', null],
  ] as const)('from %s, %s leads to %s', (from, act, to) => {
    expect(labStatusAfter(from, act)).toBe(to);
  });

  it('allows exactly the eleven rows of its table', () => {
    const allowed = statuses.flatMap((from) => acts.map((act) => labStatusAfter(from, act))).filter(Boolean);
    expect(allowed).toHaveLength(11);
    expect(labTransitions).toHaveLength(11);
  });

  it('ends in generalised or stopped, from which nothing leads away', () => {
    expect(statuses.filter((status) => labActs(status).length === 0)).toEqual(['generalised', 'stopped']);
  });

  it.each([
    ['2026-01-01', '2028-12-31'],
    ['2026-03-15', '2029-03-14'],
    ['2024-02-29', '2027-02-27'],
  ])('begun on %s it may last until %s', (start, end) => {
    expect(latestEnd(day(start))).toEqual(day(end));
  });

  it('ends on the last day of the plan’s last month', () => {
    expect(plannedEnd(day('2026-09-01'), 12)).toEqual(day('2027-08-31'));
    expect(plannedEnd(day('2026-09-01'), 90)).toEqual(latestEnd(day('2026-09-01')));
  });

  it('never accepts an extension beyond 36 months, nor one that shortens', () => {
    const lab = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
    expect(extensionAllowed(lab, day('2028-12-31'))).toBe(true);
    expect(extensionAllowed(lab, day('2029-01-01'))).toBe(false);
    expect(extensionAllowed(lab, day('2026-12-31'))).toBe(false);
    fc.assert(
      fc.property(fc.date({ min: day('2020-01-01'), max: day('2040-01-01'), noInvalidDate: true }), (end) => {
        expect(extensionAllowed(lab, end)).toBe(end > lab.endsOn && end <= day('2028-12-31'));
      }),
    );
  });
});
