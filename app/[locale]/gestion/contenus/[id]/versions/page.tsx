import type { Metadata } from 'next';
import { VersionComparison } from '@/components/content/version-comparison.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import type { OpenPublication } from '@/lib/content/types/publication.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import type { Context } from '@/lib/identity/types.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { restoreForm } from '../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Versions d’un contenu' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const edit = `/gestion/contenus/${id}`;
  const path = `${edit}/versions`;
  const context = await requireContext(path);
  const [query, found] = await Promise.all([searchParams, openPublication(context, { publicationId: id })]);
  if (!found.ok || found.value.kind === 'home') return <NotFoundPage />;
  const publication = found.value;
  const { versions, revision, state } = publication;
  const title = documentRules(publication.kind).title(publication.document);
  const chosen = (name: string, otherwise: string) => (typeof query[name] === 'string' ? query[name] : otherwise);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Versions"
      crumbs={[{ label: 'Contenus', path: '/gestion/contenus' }, { label: title, path: edit as `/${string}` }, { label: 'Versions' }]}
      lead={title}
      actions={<LinkButton href={edit}>Revenir au texte</LinkButton>}
    >
      {versions.length === 0 ? (
        <EmptyState title="Aucune version gardée pour l’instant">
          <p>Une version est gardée à chaque mise en ligne, et chaque fois que vous le demandez depuis le texte.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-12">
          <Comparison context={context} publication={publication} path={path} from={chosen('de', versions[0]?.id ?? '')} to={chosen('a', 'draft')} />
          <Table
            caption="Versions gardées, la plus récente d’abord"
            rows={versions}
            rowKey={(version) => version.id}
            columns={[
              {
                key: 'number',
                label: 'Version',
                isRowHeader: true,
                cell: (version) => (
                  <>
                    <a href={`${edit}/apercu?version=${version.id}`}>Version {version.number}</a>{' '}
                    {version.isPublished ? <Badge tone="success">En ligne</Badge> : null}
                    {version.isScheduled ? <Badge tone="info">Programmée</Badge> : null}
                  </>
                ),
              },
              { key: 'note', label: 'Note', cell: ({ note }) => note || '–' },
              {
                key: 'saved',
                label: 'Gardée',
                cell: ({ savedAt, savedBy }) => (
                  <>
                    {dateTimeInParis(savedAt)}
                    {savedBy ? <p className="field-note">{savedBy}</p> : null}
                  </>
                ),
              },
              {
                key: 'restore',
                label: 'Reprendre',
                cell: (version) =>
                  isAllowed('save', state) ? (
                    <FormShell action={restoreForm} id={`reprendre-${version.number}`} label={`Reprendre la version ${version.number}`}>
                      <input type="hidden" name="publicationId" value={id} />
                      <input type="hidden" name="versionId" value={version.id} />
                      <input type="hidden" name="revision" value={revision} />
                      <SubmitButton variant="secondary" small>
                        Reprendre
                      </SubmitButton>
                    </FormShell>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        </div>
      )}
    </AreaPage>
  );
}

type ComparisonProps = { context: Context; publication: OpenPublication; path: string; from: string; to: string };

/** Any two versions, chosen in the address, and what changed from one to the other. */
async function Comparison({ context, publication, path, from, to }: ComparisonProps) {
  const compared = await compareVersions(context, { publicationId: publication.id, from, to });
  const options = [
    { value: 'draft', label: 'Le texte en cours' },
    ...publication.versions.map(({ id, number, savedAt }) => ({ value: id, label: `Version ${number}, ${dateTimeInParis(savedAt)}` })),
  ];
  return (
    <section aria-labelledby="comparer">
      <h2 id="comparer" className="mb-5">
        Comparer
      </h2>
      <FilterForm
        action={path}
        label="Choisir deux versions"
        choices={[
          { name: 'de', label: 'De', value: from, all: null, options },
          { name: 'a', label: 'À', value: to, all: null, options },
        ]}
        apply="Comparer"
      />
      {compared.ok ? <VersionComparison fields={compared.value.fields} /> : <p>Cette version n’existe pas : choisissez-en deux dans les listes.</p>}
    </section>
  );
}
