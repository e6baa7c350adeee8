import type { Metadata } from 'next';
import { cache } from 'react';
import { VersionChoice } from '@/components/content/version-choice.tsx';
import { VersionTable } from '@/components/content/version-table.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { documentRules, isArticleKind } from '@/lib/content/rules/documents.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { restoreForm } from '../../actions.ts';

export const dynamic = 'force-dynamic';
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (id: string) => openPublication(await getContext(), { publicationId: id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).id);
  return found.ok ? { title: `Versions de « ${documentRules(found.value.kind).title(found.value.document)} »` } : notFoundMetadata();
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const edit = `/gestion/contenus/${id}`;
  const path = `${edit}/versions`;
  const context = await requireContext(path);
  const [query, found] = await Promise.all([searchParams, read(id)]);
  if (!found.ok || !isArticleKind(found.value.kind)) return <NotFoundPage />;
  const publication = found.value;
  const { versions, revision, state } = publication;
  const title = documentRules(publication.kind).title(publication.document);
  const chosen = (name: string, otherwise: string) => (typeof query[name] === 'string' ? query[name] : otherwise);
  const [from, to] = [chosen('de', versions[0]?.id ?? ''), chosen('a', 'draft')];
  const compared = await compareVersions(context, { publicationId: id, from, to });
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
          <VersionChoice path={path} versions={versions} from={from} to={to} fields={compared.ok ? compared.value.fields : null} />
          <VersionTable
            publicationId={id}
            revision={revision}
            versions={versions}
            readAt={(version) => `${edit}/apercu?version=${version.id}`}
            restore={isAllowed('save', state) ? restoreForm : null}
          />
        </div>
      )}
    </AreaPage>
  );
}
