import { readTerritoryVisits } from '@/lib/territories/use-cases/visits/read-territory-visits.ts';
import { formatOf, spreadsheetResponse } from '@/lib/web/spreadsheet-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The visits of the page of a territory, a line a day that had one, for its editors and the administrators. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const context = await getContext();
  const read = await readTerritoryVisits(context, { slug: (await params).slug });
  if (!read.ok) return new Response(null, { status: 404 });
  const { territory, days } = read.value;
  const sheet = {
    name: 'Visites',
    columns: [
      { title: 'Jour', width: 12 },
      { title: 'Visites', width: 10 },
    ],
    rows: days.map(({ day, count }) => [day, count]),
  };
  return spreadsheetResponse(sheet, formatOf(request), `visites-${territory.slug}`, context.now);
}
