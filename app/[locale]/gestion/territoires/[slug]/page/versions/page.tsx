import type { Metadata } from 'next';
import { VersionChoice } from '@/components/content/version-choice.tsx';
import { VersionTable } from '@/components/content/version-table.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PageArea } from '@/components/territories/composer/page-area.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { isAllowed } from '@/lib/content/rules/life.ts';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { territoryWork } from '@/lib/web/territory-composer.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { restorePageVersion } from '../actions.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await territoryWork((await params).slug);
  return work?.page ? { title: `Versions de la page, ${work.territory.name}` } : notFoundMetadata();
}

export default async function TerritoryVersionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const edit = `/gestion/territoires/${slug}/page` as const;
  const path = `${edit}/versions`;
  const context = await requireContext(path);
  const [work, query] = [await territoryWork(slug), await searchParams];
  if (!work?.page) return <NotFoundPage />;
  const { territory, page } = work;
  const { id: publicationId, versions, revision, state } = page;
  const chosen = (name: string, otherwise: string) => (typeof query[name] === 'string' ? query[name] : otherwise);
  const [from, to] = [chosen('de', versions[0]?.id ?? ''), chosen('a', 'draft')];
  const compared = await compareVersions(context, { publicationId, from, to });
  return (
    <PageArea
      viewer={context.viewer}
      territory={territory}
      part="Versions"
      under="versions"
      lead="Une version est gardée à chaque publication, à chaque demande de relecture et avant chaque retrait. Celle que vous reprenez devient le brouillon ; le public ne change qu’à la publication."
    >
      {versions.length === 0 ? (
        <EmptyState title="Aucune version gardée pour l’instant">
          <p>La première le sera quand vous publierez la page, ou demanderez une relecture.</p>
        </EmptyState>
      ) : (
        <>
          <VersionChoice path={path} versions={versions} from={from} to={to} fields={compared.ok ? compared.value.fields : null} />
          <VersionTable
            publicationId={publicationId}
            revision={revision}
            versions={versions}
            readAt={({ id }) => `${edit}/apercu?version=${id}`}
            restore={isAllowed('save', state) ? restorePageVersion : null}
            fields={{ slug }}
          />
        </>
      )}
    </PageArea>
  );
}
