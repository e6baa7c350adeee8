import type { Metadata } from 'next';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { kindChoices } from '@/components/places/place-fields.tsx';
import { placeStates } from '@/components/places/words.ts';
import { TerritoryNav } from '@/components/territories/territory-nav.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { Table } from '@/components/ui/table.tsx';
import { placeFilterSchema } from '@/lib/places/schema/inputs.ts';
import { listPlaces } from '@/lib/places/use-cases/list-places.ts';
import { canEditTerritory } from '@/lib/territories/permissions.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Lieux' };

const path = '/gestion/lieux';
const { kinds } = messages.fr.places;
const stateChoices = Object.entries(placeStates).map(([value, { label }]) => ({ value, label }));

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PlacesPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const query = await searchParams;
  const filter = placeFilterSchema.parse({
    territory: query['territoire'] || null,
    kind: query['sorte'],
    state: query['etat'],
    search: query['recherche'],
    page: query['page'],
  });
  const found = await listPlaces(context, filter);
  if (!found.ok) return <NotFoundPage />;
  const { places, total, pages, territories } = found.value;
  const { territory: slug, kind, state, search, page } = filter;
  const territory = territories.find((one) => one.slug === slug);
  const begin = territory ? `${path}/nouveau?territoire=${territory.slug}` : `${path}/nouveau`;
  const kept = Object.entries({ territoire: slug, sorte: kind, etat: state, recherche: search });
  const address = (number: number) => `${path}?${new URLSearchParams([...kept.flatMap(([name, value]) => (value ? [[name, value]] : [])), ['page', String(number)]])}`;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={territory ? `Lieux\u202f: ${territory.name}` : 'Lieux'}
      lead="Tiers-lieux, maisons d’accueil, sites culturels : là où l’on peut aller, et ce qu’il faut savoir avant de partir."
      actions={
        <LinkButton href={begin} variant="primary">
          Ajouter un lieu
        </LinkButton>
      }
    >
      {territory && canEditTerritory(context.viewer, territory) ? <TerritoryNav slug={territory.slug} current="lieux" /> : null}
      <FilterForm
        action={path}
        label="Filtrer les lieux"
        search={{ name: 'recherche', label: 'Nom ou commune', value: search }}
        choices={[
          ...(territories.length > 1 || slug
            ? [{ name: 'territoire', label: 'Territoire', value: slug, all: 'Tous', options: territories.map((one) => ({ value: one.slug, label: one.name })) }]
            : []),
          { name: 'sorte', label: 'Sorte', value: kind, all: 'Toutes', options: kindChoices },
          { name: 'etat', label: 'État', value: state, all: 'Tous, sauf retirés', options: stateChoices },
        ]}
        apply="Afficher"
        reset="Tout afficher"
      />
      {places.length === 0 ? (
        <EmptyState title="Aucun lieu pour ces filtres" action={<LinkButton href={begin}>Ajouter un lieu</LinkButton>}>
          <p>Un lieu retiré ne paraît ici que si vous choisissez l’état « Retiré ».</p>
        </EmptyState>
      ) : (
        <Table
          caption={total === 1 ? '1 lieu' : `${total} lieux`}
          rows={places}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: 'Lieu',
              isRowHeader: true,
              cell: ({ id, name, kind: itsKind }) => (
                <>
                  <a href={`${path}/${id}`}>{name}</a>
                  <p className="field-note">{kinds[itsKind]}</p>
                </>
              ),
            },
            {
              key: 'where',
              label: 'Où',
              cell: ({ communeName, territoryName }) => (
                <>
                  {communeName}
                  {territory ? null : <p className="field-note">{territoryName}</p>}
                </>
              ),
            },
            { key: 'state', label: 'État', cell: (place) => <Badge tone={placeStates[place.state].tone}>{placeStates[place.state].label}</Badge> },
            {
              key: 'english',
              label: 'Anglais',
              cell: ({ missingEnglish }) =>
                missingEnglish.length === 0 ? (
                  <Badge tone="success">Complet</Badge>
                ) : (
                  <>
                    <Badge tone="warning">Manque</Badge>
                    <p className="field-note">{missingEnglish.join(', ')}</p>
                  </>
                ),
            },
            { key: 'updated', label: 'Dernière modification', cell: ({ updatedAt }) => dateTimeInParis(updatedAt) },
          ]}
        />
      )}
      <Pagination
        label="Pages de la liste"
        page={page}
        pages={pages}
        hrefOf={address}
        words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
      />
    </AreaPage>
  );
}
