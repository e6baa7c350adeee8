import 'server-only';
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { toCsv, withoutFormula } from '@/lib/platform/csv.ts';

export type SpreadsheetCell = string | number | Date | null;

export interface SpreadsheetColumn {
  title: string;
  /** In characters. */
  width: number;
}

/** A table to be opened in a spreadsheet. An instant is written as it is read in Paris, numbers stay numbers. */
export interface Spreadsheet {
  /** Name of the sheet: at most 31 characters, none of []/\:*? */
  name: string;
  columns: readonly SpreadsheetColumn[];
  rows: readonly (readonly SpreadsheetCell[])[];
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const inParis = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const decimals = new Intl.NumberFormat('fr-FR', { useGrouping: false, maximumFractionDigits: 4 });

/** As CSV for a spreadsheet in French: « 2026-05-12 14:02:00 », « 3,5 ». */
export function spreadsheetToCsv({ columns, rows }: Spreadsheet): string {
  return toCsv(
    columns.map(({ title }) => title),
    rows.map((row) => row.map((value) => (value instanceof Date ? inParis.format(value) : typeof value === 'number' ? csvNumber(value) : value))),
  );
}

/** A number is no formula, even under zero: it stays one, with the comma that a spreadsheet in French waits for. */
function csvNumber(value: number): number | string {
  return Number.isInteger(value) ? value : decimals.format(value);
}

/** As XLSX: its header stays in sight, dates and numbers are typed, texts are never formulas. */
export async function spreadsheetToXlsx({ name, columns, rows }: Spreadsheet): Promise<Buffer> {
  const header = columns.map(({ title }): CellObject => ({ value: title, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));
  return writeXlsxFile([header, ...rows.map((row) => row.map(xlsxCell))], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: 'dd/mm/yyyy hh:mm',
  }).toBuffer();
}

/** What a cell of the format holds at most. */
const longest = 32_767;

function xlsxCell(value: SpreadsheetCell): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  // The format has no time zone: the clock of Paris is written as if it were the only one.
  if (value instanceof Date) return { value: new Date(`${inParis.format(value).replace(' ', 'T')}Z`), type: Date };
  return { value: withoutFormula(printable(value)).slice(0, longest), type: String };
}

/** XML has no way to write the other control characters. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}
