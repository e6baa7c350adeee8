import type { Metadata } from 'next';
import { VersionChoice } from '@/components/content/version-choice.tsx';
import { VersionTable } from '@/components/content/version-table.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { compareVersions } from '@/lib/content/use-cases/compare-versions.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { restoreHomeVersion } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Versions de l’accueil' };

const edit = '/gestion/accueil';
const path = `${edit}/versions`;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HomeVersionsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const [query, opened] = await Promise.all([searchParams, openPublication(context, { kind: 'home' })]);
  if (!opened.ok) return <NotFoundPage />;
  const { id: publicationId, versions, revision } = opened.value;
  const chosen = (name: string, otherwise: string) => (typeof query[name] === 'string' ? query[name] : otherwise);
  const [from, to] = [chosen('de', versions[0]?.id ?? ''), chosen('a', 'draft')];
  const compared = await compareVersions(context, { publicationId, from, to });
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Versions de l’accueil"
      crumbs={[{ label: 'Page d’accueil', path: edit }, { label: 'Versions' }]}
      lead="Une version est gardée à chaque publication. Celle que vous reprenez devient le brouillon ; le public ne change qu’à la publication."
      actions={
        <LinkButton small href={edit}>
          Revenir à la composition
        </LinkButton>
      }
    >
      <div className="grid gap-12">
        <VersionChoice path={path} versions={versions} from={from} to={to} fields={compared.ok ? compared.value.fields : null} />
        <VersionTable
          publicationId={publicationId}
          revision={revision}
          versions={versions}
          readAt={({ id }) => `${edit}/apercu?version=${id}`}
          restore={restoreHomeVersion}
        />
      </div>
    </AreaPage>
  );
}
