import { spreadsheetOf } from '@/components/committee/export-tables.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import type { ExportedTable } from '@/lib/committee/types/exports.ts';
import { exportCommission } from '@/lib/committee/use-cases/progress/export-commission.ts';
import { followUpQuery } from '@/lib/web/follow-up-query.ts';
import { formatOf, spreadsheetResponse } from '@/lib/web/spreadsheet-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

const tables: ReadonlyMap<string, ExportedTable> = new Map([
  ['propositions', 'proposals'],
  ['notes', 'scores'],
  ['avancement', 'progress'],
]);

/** A table of the commission with the filters of its page, as CSV or XLSX, for its chair and its secretary. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string; table: string }> }): Promise<Response> {
  const { slug, table: name } = await params;
  const table = tables.get(name);
  if (!table) return new Response(null, { status: 404 });
  const { appel, filter } = followUpQuery(Object.fromEntries(new URL(request.url).searchParams));
  const [context, format] = [await getContext(), formatOf(request)];
  const made = await exportCommission(context, { slug, callSlug: appel, table, filter, format });
  if (!made.ok) return made.code === 'too-many-requests' ? new Response(committeeRefusals[made.code], { status: 429 }) : new Response(null, { status: 404 });
  return spreadsheetResponse(spreadsheetOf(made.value), format, `${name}-${slug}`, context.now);
}
