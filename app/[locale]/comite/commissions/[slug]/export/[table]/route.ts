import { spreadsheetOf } from '@/components/committee/export-tables.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import type { ExportedTable } from '@/lib/committee/types/exports.ts';
import { exportCommission } from '@/lib/committee/use-cases/progress/export-commission.ts';
import { oneAtATime } from '@/lib/platform/one-at-a-time.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { spreadsheetToCsv, spreadsheetToXlsx, xlsxType } from '@/lib/platform/spreadsheet.ts';
import { followUpQuery } from '@/lib/web/follow-up-query.ts';
import { getContext } from '@/lib/web/viewer.ts';

const tables: Readonly<Record<string, ExportedTable>> = { propositions: 'proposals', notes: 'scores', avancement: 'progress' };

/** Writing thousands of rows takes a second of processor and as much memory: one file after the other. */
const inTurn = oneAtATime();

/** A table of the commission with the filters of its page, as CSV or XLSX, for its chair and its secretary. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string; table: string }> }): Promise<Response> {
  const { slug, table } = await params;
  const wanted = Object.hasOwn(tables, table) ? tables[table] : undefined;
  const query = new URL(request.url).searchParams;
  const { appel, filter } = followUpQuery(Object.fromEntries(query));
  const format = query.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  if (!wanted) return new Response(null, { status: 404 });
  const context = await getContext();
  const made = await exportCommission(context, { slug, callSlug: appel, table: wanted, filter, format });
  if (!made.ok && made.code === 'too-many-requests') return new Response(committeeRefusals['too-many-requests'], { status: 429 });
  if (!made.ok) return new Response(null, { status: 404 });
  const sheet = spreadsheetOf(made.value);
  const body = format === 'csv' ? spreadsheetToCsv(sheet) : new Uint8Array(await inTurn(() => spreadsheetToXlsx(sheet)));
  return new Response(body, {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : xlsxType,
      'Content-Disposition': `attachment; filename="${table}-${slug}-${parisClock(context.now).day}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
