import { auditFilterSchema } from '@/lib/audit/schema.ts';
import { listAuditLines } from '@/lib/audit/use-cases/list-audit-lines.ts';
import { toCsv } from '@/lib/platform/csv.ts';
import { auditVeil } from '@/lib/sittings/loaders/audit-veil.ts';
import { getContext } from '@/lib/web/viewer.ts';

const header = ['date', 'personne', 'identifiant de la personne', 'acte', 'objet', 'identifiant', 'avant', 'après', 'requête'];
const most = 5_000;

/** The audit as CSV with the filters of the page, the newest five thousand lines. */
export async function GET(request: Request): Promise<Response> {
  const filter = auditFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const context = await getContext();
  const found = await listAuditLines(context, { ...filter, page: 1, pageSize: most, veil: await auditVeil(context.viewer) });
  if (!found.ok) return new Response(null, { status: 404 });
  const rows = found.value.lines.map((line) => [
    line.at,
    line.personName || 'Le portail',
    line.personId,
    line.verb,
    line.objectKind,
    line.objectId,
    line.before === null ? '' : JSON.stringify(line.before),
    line.after === null ? '' : JSON.stringify(line.after),
    line.requestId,
  ]);
  return new Response(toCsv(header, rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
