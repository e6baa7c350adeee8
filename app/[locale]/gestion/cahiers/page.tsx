import { addDays } from 'date-fns';
import type { Metadata } from 'next';
import { ManagedFilters } from '@/components/cahiers/managed-filters.tsx';
import { ManagedTable } from '@/components/cahiers/managed-table.tsx';
import { VerdictFields } from '@/components/cahiers/verdict-fields.tsx';
import { cahierStatusWords } from '@/components/cahiers/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { managedFilterOf, managedFilterSchema } from '@/lib/cahiers/schema/admissibility.ts';
import { listManagedCahiers, managedPageSize } from '@/lib/cahiers/use-cases/list-managed-cahiers.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { decideBatchForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Recevabilité des cahiers' };

const path = '/gestion/cahiers';
const statuses = ['submitted', 'returned', 'admissible', 'inadmissible', 'closed'] as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ManagedCahiersPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const query = managedFilterSchema.parse(await searchParams);
  const found = await listManagedCahiers(context, { filter: managedFilterOf(query), page: query.page });
  if (!found) return <NotFoundPage />;
  const { cahiers, total, byStatus, reopenings, calls } = found;
  const { page, ...given } = query;
  const kept = Object.entries(given).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const address = (number: number, base = path) => `${base}?${new URLSearchParams([...kept, ...(number > 1 ? [['page', String(number)]] : [])])}`;
  const counted = [
    ...statuses.map((value) => ({ value, label: cahierStatusWords[value].name, count: byStatus.get(value) ?? 0 })),
    { value: 'reopening', label: 'Réouverture demandée', count: reopenings },
  ];
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Cahiers d’acteurs"
      lead="Prononcez la recevabilité des cahiers déposés, un par un ou plusieurs à la fois. Chaque décision est expliquée au contributeur."
      actions={
        <>
          {reopenings > 0 ? <LinkButton href={`${path}/reouvertures`}>Demandes de réouverture ({reopenings})</LinkButton> : null}
          <LinkButton href={address(1, `${path}/export`)}>Exporter en CSV</LinkButton>
        </>
      }
    >
      <ManagedFilters address={path} filter={query} calls={calls} statuses={counted} />
      <p className="mb-4 text-ink-soft" role="status">
        {total === 0 ? 'Aucun cahier' : total === 1 ? '1 cahier' : `${total} cahiers`}
      </p>
      {cahiers.length === 0 ? (
        <EmptyState title="Aucun cahier pour ces filtres" action={<LinkButton href={path}>Tout afficher</LinkButton>}>
          <p>Les brouillons restent à leurs auteurs : un cahier paraît ici dès son dépôt, ou quand une réouverture est demandée.</p>
        </EmptyState>
      ) : (
        <FormShell action={decideBatchForm} id="batch" label="Cahiers" wide>
          <div id="batch-ids" tabIndex={-1}>
            <ManagedTable cahiers={cahiers} />
          </div>
          <Pagination
            label="Pages de la liste des cahiers"
            page={page}
            pages={Math.ceil(total / managedPageSize)}
            hrefOf={(number) => address(number)}
            words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
          />
          {cahiers.some(({ status }) => status === 'submitted') ? (
            <section aria-labelledby="lot" className="form mt-8">
              <h2 id="lot">Décider pour les cahiers cochés</h2>
              <VerdictFields acts={['admit', 'return', 'reject']} defaultDate={parisClock(addDays(context.now, 14)).day} />
              <SubmitButton>Appliquer aux cahiers cochés</SubmitButton>
            </section>
          ) : null}
        </FormShell>
      )}
    </AreaPage>
  );
}
