import type { Metadata } from 'next';
import { SectionFrame } from '@/components/cahiers/section-frame.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { longest } from '@/lib/cahiers/rules/limits.ts';
import { readDiagnosis } from '@/lib/cahiers/schema/drafts.ts';
import { openSection, type SectionQuery } from '@/lib/web/cahier-section.ts';
import { saveSectionForm } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Diagnostic du cahier' };

type Props = { params: Promise<{ id: string }>; searchParams: SectionQuery };

export default async function DiagnosisPage({ params, searchParams }: Props) {
  const { id } = await params;
  const open = await openSection({ id, part: 'diagnosis' }, searchParams);
  if (!open) return <NotFoundPage />;
  const { title, diagnosis } = readDiagnosis(open.section.content);
  return (
    <AreaPage
      area="mon-espace"
      viewer={open.viewer}
      path={open.path}
      title="Diagnostic"
      lead="Ce que vous observez, d’où vous parlez, ce qui appelle une action."
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: open.cahierName, path: `/mon-espace/cahiers/${id}` },
        { label: 'Diagnostic' },
      ]}
    >
      <SectionFrame {...open} cahierId={id} action={saveSectionForm}>
        <TextInput name="title" label="Titre du cahier" help={`${longest.title} caractères au plus.`} required defaultValue={title} />
        <TextArea
          name="diagnosis"
          label="Votre diagnostic"
          help="Les faits que vous connaissez, avec leur source quand il y en a une, et ce que vous en concluez pour la Mayenne."
          required
          rows={14}
          limit={longest.diagnosis}
          defaultValue={diagnosis}
        />
      </SectionFrame>
    </AreaPage>
  );
}
