import type { Metadata } from 'next';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { auditFilterSchema } from '@/lib/audit/schema.ts';
import { listAuditLines } from '@/lib/audit/use-cases/list-audit-lines.ts';
import type { AuditValue } from '@/lib/audit/types.ts';
import { auditVeil } from '@/lib/sittings/loaders/audit-veil.ts';
import { actName, objectName } from '@/lib/web/audit-words.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { AuditFilters } from './filters.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Journal d’audit' };

const path = '/gestion/audit';
const pageSize = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const filter = auditFilterSchema.parse(await searchParams);
  const found = await listAuditLines(context, { ...filter, pageSize, veil: await auditVeil(context.viewer) });
  if (!found.ok) return <NotFoundPage />;
  const { lines, more } = found.value;
  const address = (page: number, base = path) => {
    const { page: _page, ...kept } = filter;
    const given = Object.entries(kept).filter(([, value]) => value);
    return `${base}?${new URLSearchParams({ ...Object.fromEntries(given), ...(page > 1 ? { page: String(page) } : {}) })}`;
  };
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Journal d’audit"
      lead="Qui a fait quoi, quand, avec l’état avant et après. Chaque ligne est écrite avec l’acte et ne change plus."
      actions={<LinkButton href={address(1, `${path}/export`)}>Exporter en CSV</LinkButton>}
    >
      <AuditFilters filter={filter} />
      {lines.length === 0 ? (
        <EmptyState title="Aucune ligne pour ces filtres">Élargissez les dates ou effacez un filtre.</EmptyState>
      ) : (
        <Table
          caption="Lignes du journal, les plus récentes d’abord"
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { key: 'at', label: 'Quand', isRowHeader: true, cell: ({ at }) => dateTimeInParis(at) },
            { key: 'who', label: 'Qui', cell: ({ personName }) => personName || 'Le portail' },
            { key: 'verb', label: 'Acte', cell: ({ verb }) => <Act verb={verb} /> },
            {
              key: 'object',
              label: 'Objet',
              cell: ({ objectKind, objectId }) => (
                <a href={`${path}?object=${encodeURIComponent(objectId)}`}>
                  {objectName(objectKind)} <span className="text-small break-all">{objectId}</span>
                </a>
              ),
            },
            { key: 'change', label: 'Avant → après', cell: ({ before, after }) => <Change before={before} after={after} /> },
          ]}
        />
      )}
      <nav aria-label="Pages du journal" className="mt-8 flex gap-3">
        {filter.page > 1 ? <LinkButton href={address(filter.page - 1)}>Plus récentes</LinkButton> : null}
        {more ? <LinkButton href={address(filter.page + 1)}>Plus anciennes</LinkButton> : null}
      </nav>
    </AreaPage>
  );
}

function Act({ verb }: { verb: string }) {
  return (
    <>
      {actName(verb)}
      <br />
      <code className="text-small text-ink-soft">{verb}</code>
    </>
  );
}

function Change({ before, after }: { before: AuditValue; after: AuditValue }) {
  if (before === null && after === null) return '—';
  return (
    <details>
      <summary>Voir</summary>
      {before === null ? null : <pre className="text-small whitespace-pre-wrap break-all">Avant : {JSON.stringify(before, null, 1)}</pre>}
      {after === null ? null : <pre className="text-small whitespace-pre-wrap break-all">Après : {JSON.stringify(after, null, 1)}</pre>}
    </details>
  );
}
