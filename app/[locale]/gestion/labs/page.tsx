import type { Metadata } from 'next';
import { z } from 'zod';
import { LabStatusBadge } from '@/components/labs/lab-status.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { Table } from '@/components/ui/table.tsx';
import { labStatuses } from '@/lib/labs/rules/life.ts';
import { labStatusNames } from '@/lib/labs/rules/words.ts';
import { listEveryLab } from '@/lib/labs/use-cases/list-every-lab.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'LABs' };

const path = '/gestion/labs';

const filterSchema = z.object({
  statut: z.enum(labStatuses).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EveryLabPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { statut, page } = filterSchema.parse(await searchParams);
  const found = await listEveryLab(context, { status: statut, page });
  if (!found.ok) return <NotFoundPage />;
  const { labs, total, pageSize } = found.value;
  return (
    <AreaPage area="gestion" viewer={context.viewer} path={path} title="LABs" lead="Chaque LAB est tenu par ses porteurs ; vous pouvez intervenir à leur place.">
      <SectionNav
        label="Filtrer par état"
        items={[
          { href: path, label: 'Tous', isCurrent: statut === null },
          ...labStatuses.map((status) => ({ href: `${path}?statut=${status}`, label: labStatusNames[status], isCurrent: statut === status })),
        ]}
      />
      {labs.length === 0 ? (
        <EmptyState title="Aucun LAB dans cet état">Un LAB naît quand la décision de retenir une proposition est publiée.</EmptyState>
      ) : (
        <Table
          caption={`${total} LAB${total > 1 ? 's' : ''}`}
          rows={labs}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', label: 'LAB', isRowHeader: true, cell: ({ id, title }) => <a href={`/maylab/${id}`}>{title}</a> },
            { key: 'status', label: 'État', cell: ({ status }) => <LabStatusBadge status={status} /> },
            { key: 'since', label: 'Publié le', cell: ({ publishedAt }) => (publishedAt ? dateInParis(publishedAt) : '—') },
            { key: 'page', label: 'Page publique', cell: ({ slug, title }) => <a href={`/labs/${slug}`} aria-label={`Page publique de ${title}`}>Voir</a> },
          ]}
        />
      )}
      <Pagination
        label="Pages de la liste"
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(target) => `${path}?${new URLSearchParams({ ...(statut ? { statut } : {}), page: String(target) })}`}
        words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
      />
    </AreaPage>
  );
}
