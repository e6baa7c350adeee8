import type { Metadata } from 'next';
import { PlanBars } from '@/components/cahiers/plan-bars.tsx';
import { SectionFrame } from '@/components/cahiers/section-frame.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { most } from '@/lib/cahiers/rules/limits.ts';
import { longestPlanMonths } from '@/lib/cahiers/rules/milestones.ts';
import { typedMilestones } from '@/lib/cahiers/rules/typed-plan.ts';
import { readStep } from '@/lib/cahiers/schema/drafts.ts';
import { openSection, type SectionQuery } from '@/lib/web/cahier-section.ts';
import { saveSectionForm } from '../../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Calendrier de la proposition' };

type Props = { params: Promise<{ id: string; proposalId: string }>; searchParams: SectionQuery };

export default async function MilestonesPage({ params, searchParams }: Props) {
  const { id, proposalId } = await params;
  const open = await openSection({ id, part: 'milestones', proposalId }, searchParams);
  if (!open) return <NotFoundPage />;
  const plan = readStep('milestones', open.section.content);
  const drawn = typedMilestones(plan);
  return (
    <AreaPage
      area="mon-espace"
      viewer={open.viewer}
      path={open.path}
      title="Calendrier"
      lead={open.proposalName}
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: open.cahierName, path: `/mon-espace/cahiers/${id}` },
        { label: `${open.proposalName} : calendrier` },
      ]}
    >
      <SectionFrame
        {...open}
        cahierId={id}
        action={saveSectionForm}
        before={drawn.length > 0 ? <PlanBars milestones={drawn} caption="Le calendrier tel qu’il est enregistré." /> : null}
      >
        <p className="text-ink-soft">
          Les mois se comptent depuis le début de l’action : le premier est le mois 1, le dernier possible le mois {longestPlanMonths}. Le
          dessin se met à jour quand vous enregistrez.
        </p>
        <RowsField
          name="milestones"
          label="Étapes"
          help="Une ligne laissée vide ne compte pas."
          required
          columns={[
            { name: 'title', label: 'Étape', kind: 'text' },
            { name: 'startMonth', label: 'Du mois', kind: 'number' },
            { name: 'endMonth', label: 'Au mois', kind: 'number' },
            { name: 'outcome', label: 'Résultat attendu', kind: 'long-text' },
          ]}
          defaultRows={plan.milestones.map((row) => ({ ...row }))}
          maximum={most.milestones}
          addLabel="Ajouter une étape"
        />
      </SectionFrame>
    </AreaPage>
  );
}
