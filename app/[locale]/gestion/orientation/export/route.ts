import { routingSpreadsheet } from '@/components/committee/export-tables.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { exportRouting } from '@/lib/committee/use-cases/routing/export-routing.ts';
import { formatOf, spreadsheetResponse } from '@/lib/web/spreadsheet-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The proposals of the calls that a manager routes, with their commission, as CSV or XLSX. */
export async function GET(request: Request): Promise<Response> {
  const context = await getContext();
  const made = await exportRouting(context);
  if (!made.ok) return made.code === 'too-many-requests' ? new Response(committeeRefusals[made.code], { status: 429 }) : new Response(null, { status: 404 });
  return spreadsheetResponse(routingSpreadsheet(made.value), formatOf(request), 'orientation', context.now);
}
