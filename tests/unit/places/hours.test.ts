import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, type HoursRow, openingsOf, readClock, rowsOf, weekOf } from '@/lib/places/rules/hours.ts';
import type { Weekday } from '@/lib/places/types.ts';

describe('a clock as people write it', () => {
  it.each([
    ['9h', '09:00'],
    ['9 h 30', '09:30'],
    ['9\u202fh\u202f30', '09:30'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['18', '18:00'],
    ['18 heures', '18:00'],
    ['8 H 05', '08:05'],
    ['24 h', '24:00'],
    ['0h', '00:00'],
  ])('reads « %s » as %s', (typed, clock) => {
    expect(readClock(typed)).toBe(clock);
  });

  it.each(['', 'midi', '25 h', '24 h 10', '9 h 75', '9 h 5', '-3', '9h30-12h', '123', '09:00:00'])('does not read « %s »', (typed) => {
    expect(readClock(typed)).toBeNull();
  });

  it('reads again what it gave, whatever the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
        expect(readClock(clock)).toBe(clock);
        expect(readClock(`${hours} h ${String(minutes).padStart(2, '0')}`)).toBe(clock);
      }),
    );
  });
});

describe('days from one to another', () => {
  it.each<[Weekday, Weekday, Weekday[]]>([
    [1, 5, [1, 2, 3, 4, 5]],
    [3, 3, [3]],
    [6, 1, [6, 7, 1]],
    [7, 6, [7, 1, 2, 3, 4, 5, 6]],
  ])('from %i to %i', (from, to, days) => {
    expect(daysBetween(from, to)).toEqual(days);
  });
});

const row = (from: Weekday, to: Weekday, opensAt: string, closesAt: string): HoursRow => ({ from, to, opensAt, closesAt });

describe('lines of hours as openings', () => {
  it('gives each day its stretches, in the order of the week', () => {
    expect(openingsOf([row(5, 5, '14:00', '18:00'), row(4, 5, '09:00', '12:00')])).toEqual({
      openings: [
        { weekday: 4, opensAt: '09:00', closesAt: '12:00' },
        { weekday: 5, opensAt: '09:00', closesAt: '12:00' },
        { weekday: 5, opensAt: '14:00', closesAt: '18:00' },
      ],
      faults: [],
    });
  });

  it.each([
    ['the same instant', '10:00', '10:00'],
    ['before', '18:00', '09:00'],
    ['past midnight', '20:00', '01:00'],
  ])('refuses a line that closes at %s', (_what, opensAt, closesAt) => {
    expect(openingsOf([row(2, 3, opensAt, closesAt)])).toEqual({ openings: [], faults: [{ row: 0, fault: 'closes-before-opening', weekday: 2 }] });
  });

  it('names the later of two lines that overlap, with the first day where they do', () => {
    const { faults } = openingsOf([row(1, 3, '09:00', '12:00'), row(3, 5, '11:59', '15:00')]);
    expect(faults).toEqual([{ row: 1, fault: 'overlap', weekday: 3 }]);
  });

  it('lets two stretches touch', () => {
    expect(openingsOf([row(1, 1, '09:00', '12:00'), row(1, 1, '12:00', '14:00')]).faults).toEqual([]);
  });

  it('keeps an evening that closes at midnight', () => {
    expect(openingsOf([row(5, 5, '20:00', '24:00')]).openings).toEqual([{ weekday: 5, opensAt: '20:00', closesAt: '24:00' }]);
  });

  it('never lets two openings of one day overlap, and gives the same week again from its lines', () => {
    const clock = fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
    const day = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
    fc.assert(
      fc.property(fc.array(fc.record({ from: day, to: day, opensAt: clock, closesAt: clock }), { maxLength: 12 }), (rows) => {
        const { openings } = openingsOf(rows);
        for (const one of openings) {
          expect(one.opensAt < one.closesAt).toBe(true);
          const clash = openings.some((other) => other !== one && other.weekday === one.weekday && one.opensAt < other.closesAt && other.opensAt < one.closesAt);
          expect(clash).toBe(false);
        }
        expect(openingsOf(rowsOf(openings))).toEqual({ openings, faults: [] });
      }),
    );
  });
});

describe('a week told in few lines', () => {
  it('puts days alike together, those when it is closed too', () => {
    const { openings } = openingsOf([row(1, 5, '09:00', '12:00'), row(1, 4, '14:00', '18:00'), row(6, 6, '09:00', '12:00')]);
    expect(weekOf(openings)).toEqual([
      { days: [1, 2, 3, 4], stretches: [{ opensAt: '09:00', closesAt: '12:00' }, { opensAt: '14:00', closesAt: '18:00' }] },
      { days: [5, 6], stretches: [{ opensAt: '09:00', closesAt: '12:00' }] },
      { days: [7], stretches: [] },
    ]);
  });

  it('has every day once, whatever the openings', () => {
    expect(weekOf([]).map(({ days }) => days)).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
  });
});
