import type { Metadata } from 'next';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { CoverageSections } from '@/components/steering/coverage-sections.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { steeringKinds } from '@/lib/steering/rules/kinds.ts';
import { readCoverage } from '@/lib/steering/use-cases/read-coverage.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { coverageQuery, coverageView, listOfCovered } from '@/lib/web/coverage.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Couverture' };

const path = '/gestion/couverture';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SteeringCoveragePage({ searchParams }: Props) {
  const context = await requireContext(path);
  const read = await readCoverage(context);
  if (!read.ok) return <NotFoundPage />;
  const drawing = await currentDrawing();
  const view = await coverageView('fr', read.value, steeringKinds, coverageQuery(steeringKinds, await searchParams));
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Couverture"
      lead="Ce que le public voit, et en nombres seulement : les cahiers dont la recevabilité se décide, les propositions en cours d’examen."
      actions={
        <LinkButton href={`${path}/export`} variant="secondary">
          Exporter (CSV)
        </LinkButton>
      }
    >
      <CoverageSections
        path={path}
        kinds={steeringKinds}
        view={view}
        drawing={drawing}
        note={<ShapesNote origin={drawing.origin} />}
        listOf={(territory, theme) => listOfCovered(view.kind, territory, theme)}
      />
    </AreaPage>
  );
}
