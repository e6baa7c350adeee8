import type { Metadata } from 'next';
import { StateBadge } from '@/components/content/state-badge.tsx';
import { kindNames, stateWords } from '@/components/content/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { Table } from '@/components/ui/table.tsx';
import { publicationFilterSchema } from '@/lib/content/schema/inputs.ts';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import { listPublications } from '@/lib/content/use-cases/list-publications.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Contenus' };

const path = '/gestion/contenus';
const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));
const stateOptions = Object.entries(stateWords).map(([value, { label }]) => ({ value, label }));

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PublicationsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const query = await searchParams;
  const filter = publicationFilterSchema.parse({
    kind: query['sorte'],
    state: query['etat'],
    missingEnglish: query['anglais'] === 'manque',
    search: query['recherche'],
    page: query['page'],
  });
  const found = await listPublications(context, filter);
  if (!found.ok) return <NotFoundPage />;
  const { publications, total, pages } = found.value;
  const { kind, state, missingEnglish, search, page } = filter;
  const kept = Object.entries({ sorte: kind, etat: state, anglais: missingEnglish ? 'manque' : null, recherche: search });
  const address = (number: number) => `${path}?${new URLSearchParams([...kept.flatMap(([name, value]) => (value ? [[name, value]] : [])), ['page', String(number)]])}`;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Contenus"
      lead="Les actualités, les portraits et les pages du portail, en français et en anglais."
      actions={
        <>
          <LinkButton href={`${path}/nouveau`} variant="primary">
            Écrire
          </LinkButton>
          <LinkButton href={`${path}/images`}>Bibliothèque d’images</LinkButton>
        </>
      }
    >
      <FilterForm
        action={path}
        label="Filtrer les contenus"
        search={{ name: 'recherche', label: 'Titre ou personne', value: search }}
        choices={[
          { name: 'sorte', label: 'Sorte', value: kind, all: 'Toutes', options: options(kindNames) },
          { name: 'etat', label: 'État', value: state, all: 'Tous, sauf retirés', options: stateOptions },
          { name: 'anglais', label: 'Anglais', value: missingEnglish ? 'manque' : null, all: 'Peu importe', options: [{ value: 'manque', label: 'Il en manque' }] },
        ]}
        apply="Afficher"
        reset="Tout afficher"
      />
      {publications.length === 0 ? (
        <EmptyState title="Aucun contenu pour ces filtres" action={<LinkButton href={`${path}/nouveau`}>Écrire le premier</LinkButton>}>
          <p>Un contenu retiré ne paraît ici que si vous choisissez l’état « Retiré ».</p>
        </EmptyState>
      ) : (
        <Table
          caption={total === 1 ? '1 contenu' : `${total} contenus`}
          rows={publications}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', label: 'Titre', isRowHeader: true, cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a> },
            { key: 'kind', label: 'Sorte', cell: (row) => kindNames[row.kind as ArticleKind] },
            {
              key: 'state',
              label: 'État',
              cell: ({ state: itsState, scheduledFor, publishedAt }) => (
                <>
                  <StateBadge state={itsState} />
                  {itsState === 'scheduled' && scheduledFor ? <p className="field-note">pour le {dateTimeInParis(scheduledFor)}</p> : null}
                  {itsState !== 'scheduled' && publishedAt ? <p className="field-note">depuis le {dateInParis(publishedAt)}</p> : null}
                </>
              ),
            },
            {
              key: 'english',
              label: 'Anglais',
              cell: ({ missingEnglish: missing }) =>
                missing.length === 0 ? <Badge tone="success">Complet</Badge> : <><Badge tone="warning">Manque</Badge><p className="field-note">{missing.join(', ')}</p></>,
            },
            {
              key: 'updated',
              label: 'Dernière écriture',
              cell: ({ updatedAt, updatedBy }) => (
                <>
                  {dateTimeInParis(updatedAt)}
                  {updatedBy ? <p className="field-note">{updatedBy}</p> : null}
                </>
              ),
            },
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
