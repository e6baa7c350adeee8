import type { Metadata } from 'next';
import { VersionComparison } from '@/components/content/version-comparison.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { compareRubricVersions } from '@/lib/calls/use-cases/compare-rubric-versions.ts';
import { listRubrics } from '@/lib/calls/use-cases/list-rubrics.ts';
import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Comparer deux versions d’une grille' };

const path = '/gestion/grilles';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RubricComparisonPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`${path}/${id}/comparaison`);
  const [version, rubrics] = await Promise.all([readRubricVersion(context, { versionId: id }), listRubrics(context)]);
  const versions = (rubrics.ok ? rubrics.value : []).find((rubric) => version.ok && rubric.id === version.value.rubricId)?.versions ?? [];
  if (!version.ok || versions.length === 0) return <NotFoundPage />;
  const { versionId, name, number } = version.value;
  const { avec } = await searchParams;
  const from = typeof avec === 'string' ? avec : (versions.find((other) => other.versionId !== versionId)?.versionId ?? versionId);
  const compared = await compareRubricVersions(context, { from, to: versionId });
  const title = `${name}, version ${number}`;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={`Ce qui change dans la version ${number}`}
      lead="Barré, ce qui n’y est plus ; souligné, ce qui y est nouveau."
      crumbs={[{ label: 'Grilles', path }, { label: title, path: `${path}/${versionId}` }, { label: 'Comparaison' }]}
    >
      <div className="grid gap-8">
        <FilterForm
          action={`${path}/${versionId}/comparaison`}
          label="Choisir l’autre version"
          choices={[
            {
              name: 'avec',
              label: 'Par rapport à',
              value: from,
              all: null,
              options: versions
                .filter((other) => other.versionId !== versionId)
                .map((other) => ({ value: other.versionId, label: other.publishedAt ? `Version ${other.number}` : `Version ${other.number}, brouillon` })),
            },
          ]}
          apply="Comparer"
        />
        <h2>Texte par texte</h2>
        {compared.ok ? <VersionComparison fields={compared.value.fields} /> : <p>Cette version n’existe pas : choisissez-en une dans la liste.</p>}
      </div>
    </AreaPage>
  );
}
