import type { Metadata } from 'next';
import { z } from 'zod';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { Table } from '@/components/ui/table.tsx';
import { listActors } from '@/lib/actors/use-cases/list-actors.ts';
import { actorKindLabels } from '@/lib/web/actor-kinds.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Acteurs' };

const path = '/gestion/acteurs';
const querySchema = z.object({
  recherche: z.string().max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ActorsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const query = querySchema.parse(await searchParams);
  const [found, kinds] = await Promise.all([listActors(context, { search: query.recherche, page: query.page }), actorKindLabels()]);
  if (!found.ok) return <NotFoundPage />;
  const { actors, total, pageSize } = found.value;
  return (
    <AreaPage area="gestion" viewer={context.viewer} path={path} title="Acteurs" lead="Tous ceux qui peuvent signer un cahier, publics ou non.">
      <FilterForm action={path} label="Chercher un acteur" search={{ name: 'recherche', label: 'Nom, SIREN, SIRET ou RNA', value: query.recherche }} apply="Chercher" />
      <p role="status" className="mb-4 text-ink-soft">
        {total === 0 ? 'Aucun acteur' : total === 1 ? '1 acteur' : `${total} acteurs`}
      </p>
      {actors.length === 0 ? (
        <EmptyState title="Aucun acteur ne répond à cette recherche" action={<LinkButton href={path}>Voir tous les acteurs</LinkButton>} />
      ) : (
        <Table
          caption="Acteurs"
          captionHidden
          rows={actors}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: 'Nom', isRowHeader: true, cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
            { key: 'kind', label: 'Genre', cell: ({ kind }) => kinds[kind] },
            { key: 'number', label: 'Numéro', cell: ({ siren, siret, rna }) => siret ?? siren ?? rna ?? '' },
            { key: 'commune', label: 'Commune', cell: ({ communeName }) => communeName ?? '' },
            {
              key: 'delegates',
              label: 'Délégués',
              numeric: true,
              cell: ({ delegateCount }) => (delegateCount === 0 ? <Badge tone="warning">Aucun</Badge> : delegateCount),
            },
            { key: 'listed', label: 'Page publique', cell: ({ listed }) => (listed ? 'Oui' : 'Non') },
          ]}
        />
      )}
      <Pagination
        label="Pages de la liste des acteurs"
        page={query.page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(page) => `${path}?${new URLSearchParams({ recherche: query.recherche, page: String(page) })}`}
        words={{ previous: 'Précédente', next: 'Suivante', page: (page) => `Page ${page}` }}
      />
    </AreaPage>
  );
}
