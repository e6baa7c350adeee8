import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfParisDay, parisClock, parisInstants, startOfParisDay } from '@/lib/platform/paris-time.ts';

const at = (day: string, time: string) => parisInstants({ day, time }).map((instant) => instant.toISOString());

describe('parisInstants', () => {
  it.each([
    ['2026-01-15', '18:00', ['2026-01-15T17:00:00.000Z']],
    ['2026-07-15', '18:00', ['2026-07-15T16:00:00.000Z']],
    ['2028-02-29', '00:00', ['2028-02-28T23:00:00.000Z']],
  ])('reads %s %s on a clock in Paris', (day, time, instants) => {
    expect(at(day, time)).toEqual(instants);
  });

  it('finds no instant in the hour that spring skips, and one on each side of it', () => {
    expect(at('2026-03-29', '01:59')).toEqual(['2026-03-29T00:59:00.000Z']);
    expect(at('2026-03-29', '02:00')).toEqual([]);
    expect(at('2026-03-29', '02:59')).toEqual([]);
    expect(at('2026-03-29', '03:00')).toEqual(['2026-03-29T01:00:00.000Z']);
  });

  it('finds two instants, an hour apart, in the hour that autumn repeats', () => {
    expect(at('2026-10-25', '01:59')).toEqual(['2026-10-24T23:59:00.000Z']);
    expect(at('2026-10-25', '02:30')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(at('2026-10-25', '03:00')).toEqual(['2026-10-25T02:00:00.000Z']);
  });

  it.each([
    ['2026-02-29', '10:00'],
    ['2026-13-01', '10:00'],
    ['2026-06-31', '10:00'],
    ['2026-06-15', '24:00'],
    ['2026-06-15', '10:60'],
    ['15/06/2026', '10:00'],
    ['', ''],
  ])('finds none for %j %j, which is no date or no time', (day, time) => {
    expect(at(day, time)).toEqual([]);
  });

  it('gives back any instant shown by its clock', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        expect(parisInstants(parisClock(instant)).map(Number)).toContain(instant.getTime());
      }),
    );
  });
});

describe('a day in Paris', () => {
  it('lasts 24 hours, 23 when spring comes and 25 when winter does', () => {
    const hours = (day: string) => (endOfParisDay(day)!.getTime() - startOfParisDay(day)!.getTime()) / 3_600_000;
    expect([hours('2026-06-15'), hours('2026-03-29'), hours('2026-10-25'), hours('2026-12-31')]).toEqual([24, 23, 25, 24]);
  });

  it('does not exist for what is no date', () => {
    expect([startOfParisDay('2026-02-30'), endOfParisDay('')]).toEqual([null, null]);
  });
});
