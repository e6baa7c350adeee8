import type { Metadata } from 'next';
import { EvaluationFields } from '@/components/committee/evaluation-fields.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { rubricCriteria } from '@/lib/calls/rules/rubrics.ts';
import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Une grille telle que les experts la voient' };

const path = '/gestion/grilles';

type Props = { params: Promise<{ id: string }> };

export default async function RubricPreviewPage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext(`${path}/${id}/apercu`);
  const version = await readRubricVersion(context, { versionId: id });
  if (!version.ok) return <NotFoundPage />;
  const { versionId, name, number, publishedAt, text } = version.value;
  const title = `${name}, version ${number}`;
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title={`${title} : aperçu`}
      crumbs={[{ label: 'Grilles', path }, { label: title, path: `${path}/${versionId}` }, { label: 'Aperçu' }]}
      actions={<LinkButton href={`${path}/${versionId}`}>Revenir à la version</LinkButton>}
    >
      <div className="grid gap-8">
        <Notice tone="info" title="Voici ce qu’un expert a sous les yeux pour noter">
          <p>{publishedAt ? 'Rien de ce qui est coché ou écrit ici n’est gardé.' : 'C’est le brouillon tel qu’il est enregistré. Rien de ce qui est coché ou écrit ici n’est gardé.'}</p>
        </Notice>
        <h2>Les quatre critères</h2>
        <EvaluationFields rubric={{ versionId, name, number, criteria: rubricCriteria(text) }} answers={null} comment="" />
      </div>
    </AreaPage>
  );
}
