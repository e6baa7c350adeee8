import type { Metadata } from 'next';
import { SectionFrame } from '@/components/cahiers/section-frame.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { longest, most } from '@/lib/cahiers/rules/limits.ts';
import { readStep } from '@/lib/cahiers/schema/drafts.ts';
import { openSection, type SectionQuery } from '@/lib/web/cahier-section.ts';
import { saveSectionForm } from '../../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Effets attendus de la proposition' };

type Props = { params: Promise<{ id: string; proposalId: string }>; searchParams: SectionQuery };

export default async function EffectsPage({ params, searchParams }: Props) {
  const { id, proposalId } = await params;
  const open = await openSection({ id, part: 'effects', proposalId }, searchParams);
  if (!open) return <NotFoundPage />;
  const { expectedEffects, indicators, partners } = readStep('effects', open.section.content);
  return (
    <AreaPage
      area="mon-espace"
      viewer={open.viewer}
      path={open.path}
      title="Effets attendus"
      lead={open.proposalName}
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: open.cahierName, path: `/mon-espace/cahiers/${id}` },
        { label: `${open.proposalName} : effets attendus` },
      ]}
    >
      <SectionFrame {...open} cahierId={id} action={saveSectionForm}>
        <TextArea
          name="expectedEffects"
          label="Effets attendus"
          help="Ce qui aura changé, pour qui, au bout de combien de temps."
          required
          rows={8}
          limit={longest.expectedEffects}
          defaultValue={expectedEffects}
        />
        <RowsField
          name="indicators"
          label="Indicateurs"
          help="De quoi vérifier ces effets : ce que l’on compte, d’où l’on part, ce que l’on vise. Une ligne laissée vide ne compte pas."
          required
          columns={[
            { name: 'label', label: 'Indicateur', kind: 'text' },
            { name: 'unit', label: 'Unité', kind: 'short-text' },
            { name: 'baseline', label: 'Valeur de départ', kind: 'short-text' },
            { name: 'target', label: 'Valeur visée', kind: 'short-text' },
          ]}
          defaultRows={indicators.map((row) => ({ ...row }))}
          maximum={most.indicators}
          addLabel="Ajouter un indicateur"
        />
        <TextArea
          name="partners"
          label="Partenaires"
          help="Ceux qui participent déjà, et ceux que vous souhaitez associer. Facultatif."
          rows={5}
          limit={longest.partners}
          defaultValue={partners}
        />
      </SectionFrame>
    </AreaPage>
  );
}
