import { describe, expect, it } from 'vitest';
import { type Spreadsheet, spreadsheetToCsv, spreadsheetToXlsx } from '@/lib/platform/spreadsheet.ts';
import { readXlsx } from '@/tests/factories/xlsx.ts';

const sheet = (...row: Spreadsheet['rows'][number]): Spreadsheet => ({
  name: 'Feuille',
  columns: row.map((_, index) => ({ title: `Colonne ${index + 1}`, width: 10 + index })),
  rows: [row],
});
const csvOf = (...row: Spreadsheet['rows'][number]) => spreadsheetToCsv(sheet(...row)).split('\r\n')[1];
const cellsOf = async (...row: Spreadsheet['rows'][number]) => readXlsx(await spreadsheetToXlsx(sheet(...row))).rows[1];

/** Days since 1900, as a spreadsheet counts them. */
const serial = (clock: string) => Date.parse(`${clock}Z`) / 86_400_000 + 25_569;

describe('a table for a spreadsheet', () => {
  it('keeps numbers as numbers, with the comma of a French spreadsheet in CSV', async () => {
    expect(csvOf(3.5, -2, 1000, 0.25, 0)).toBe('3,5;-2;1000;0,25;0');
    expect(await cellsOf(3.5, -2, 1000, 0.25, 0)).toEqual([3.5, -2, 1000, 0.25, 0]);
  });

  it.each([
    ['2026-05-12T10:00:00Z', '2026-05-12 12:00:00'],
    ['2026-01-01T23:30:00Z', '2026-01-02 00:30:00'],
    // The hour that clocks skip in March, and the one they show twice in October.
    ['2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25 02:30:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25 02:30:00'],
  ])('writes the instant %s as the clocks of Paris show it: %s', async (instant, clock) => {
    expect(csvOf(new Date(instant))).toBe(clock);
    expect((await cellsOf(new Date(instant)))?.[0]).toBeCloseTo(serial(clock.replace(' ', 'T')), 6);
  });

  it.each(['=1+1', '+33 2 43', '-2', '@SOMME(A1)', '\tonglet'])('holds the text %j as a text, whatever the format', async (text) => {
    expect(csvOf(text)).toBe(`'${text}`);
    expect(await cellsOf(text)).toEqual([`'${text}`]);
  });

  it('keeps every other text as it is: quotes, lines, signs of XML', async () => {
    const text = 'Elle dit « oui », puis <non> & "peut-être" ;\nfin';
    expect(spreadsheetToCsv(sheet(text))).toContain(`"${text.replaceAll('"', '""')}"`);
    expect(await cellsOf(text, 'suite')).toEqual([text, 'suite']);
  });

  it('takes out what XML cannot write, and cuts what a cell cannot hold', async () => {
    expect(await cellsOf('a\u0000b\u000Bc\uFFFEd\uD800')).toEqual(['abcd']);
    const [longest] = (await cellsOf('a'.repeat(40_000))) ?? [];
    expect(String(longest)).toHaveLength(32_767);
  });

  it('leaves empty cells empty, and says its columns when it has no row', async () => {
    expect(csvOf('', null, 'fin')).toBe(';;fin');
    expect(await cellsOf('', null, 'fin')).toEqual([null, null, 'fin']);
    const empty = readXlsx(await spreadsheetToXlsx({ name: 'Vide', columns: [{ title: 'Seule', width: 20 }], rows: [] }));
    expect([empty.rows, empty.xml.includes('state="frozen"'), empty.xml.includes('width="20"')]).toEqual([[['Seule']], true, true]);
  });
});
