import 'server-only';
import { oneAtATime } from '@/lib/platform/one-at-a-time.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { type Spreadsheet, spreadsheetToCsv, spreadsheetToXlsx, xlsxType } from '@/lib/platform/spreadsheet.ts';

export type SpreadsheetFormat = 'csv' | 'xlsx';

/** The format that an address asks for: CSV unless it says « xlsx ». */
export function formatOf(request: Request): SpreadsheetFormat {
  return new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}

/** Writing thousands of rows takes a second of processor and as much memory: one file after the other. */
const inTurn = oneAtATime();

/** Sends a table to be saved, under a name with its day in Paris. */
export async function spreadsheetResponse(sheet: Spreadsheet, format: SpreadsheetFormat, name: string, now: Date): Promise<Response> {
  const body = format === 'csv' ? spreadsheetToCsv(sheet) : new Uint8Array(await inTurn(() => spreadsheetToXlsx(sheet)));
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
      'Content-Disposition': `attachment; filename="${name}-${parisClock(now).day}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
