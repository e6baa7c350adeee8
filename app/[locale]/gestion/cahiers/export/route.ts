import { cahierStatusWords } from '@/components/cahiers/words.ts';
import { managedFilterOf, managedFilterSchema } from '@/lib/cahiers/schema/admissibility.ts';
import { exportManagedCahiers } from '@/lib/cahiers/use-cases/export-managed-cahiers.ts';
import { toCsv } from '@/lib/platform/csv.ts';
import { getContext } from '@/lib/web/viewer.ts';

const header = ['numéro', 'titre', 'acteur', 'appel', 'état', 'déposé le', 'publié le', 'à compléter avant', 'propositions', 'réouverture demandée'];

/** The list of the managers as CSV, with the filters of the page. */
export async function GET(request: Request): Promise<Response> {
  const filter = managedFilterOf(managedFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams)));
  const cahiers = await exportManagedCahiers(await getContext(), { filter });
  if (!cahiers) return new Response(null, { status: 404 });
  const rows = cahiers.map((cahier) => [
    cahier.receiptNumber,
    cahier.title,
    cahier.actorName,
    cahier.callTitle,
    cahierStatusWords[cahier.status].name,
    cahier.submittedAt,
    cahier.publishedAt,
    cahier.completionDueAt,
    cahier.proposalCount,
    cahier.reopeningAsked ? 'oui' : 'non',
  ]);
  return new Response(toCsv(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="cahiers.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
