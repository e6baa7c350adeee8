import type { Metadata } from 'next';
import { BudgetBalance } from '@/components/cahiers/budget-balance.tsx';
import { SectionFrame } from '@/components/cahiers/section-frame.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { budgetModes, costCategories, resourceCategories } from '@/lib/cahiers/rules/budget.ts';
import { most } from '@/lib/cahiers/rules/limits.ts';
import { readStep } from '@/lib/cahiers/schema/drafts.ts';
import { openSection, type SectionQuery } from '@/lib/web/cahier-section.ts';
import { saveSectionForm } from '../../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Budget de la proposition' };

type Props = { params: Promise<{ id: string; proposalId: string }>; searchParams: SectionQuery };

const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

function columns(categories: Readonly<Record<string, string>>) {
  return [
    { name: 'category', label: 'Nature', kind: 'select', choices: choices(categories) },
    { name: 'label', label: 'Libellé', kind: 'text' },
    { name: 'mode', label: 'Apport', kind: 'select', choices: choices(budgetModes) },
    { name: 'amount', label: 'Montant en euros', kind: 'money' },
  ] as const;
}

export default async function BudgetPage({ params, searchParams }: Props) {
  const { id, proposalId } = await params;
  const open = await openSection({ id, part: 'budget', proposalId }, searchParams);
  if (!open) return <NotFoundPage />;
  const budget = readStep('budget', open.section.content);
  return (
    <AreaPage
      area="mon-espace"
      viewer={open.viewer}
      path={open.path}
      title="Budget"
      lead={open.proposalName}
      crumbs={[
        { label: 'Mes cahiers', path: '/mon-espace/cahiers' },
        { label: open.cahierName, path: `/mon-espace/cahiers/${id}` },
        { label: `${open.proposalName} : budget` },
      ]}
    >
      <SectionFrame {...open} cahierId={id} action={saveSectionForm}>
        <p className="text-ink-soft">
          Pour toute la durée de l’action, trois ans au plus. Les dépenses et les ressources doivent s’équilibrer au centime, apports en
          nature compris. Une ligne laissée vide ne compte pas.
        </p>
        <RowsField
          name="costs"
          label="Dépenses"
          help="Montants en euros, par exemple 12 500,50."
          required
          columns={columns(costCategories)}
          defaultRows={budget.costs.map((row) => ({ ...row }))}
          maximum={most.budgetLines}
          addLabel="Ajouter une dépense"
        />
        <RowsField
          name="resources"
          label="Ressources"
          help="Montants en euros. Un apport en nature se compte aussi dans les dépenses."
          required
          columns={columns(resourceCategories)}
          defaultRows={budget.resources.map((row) => ({ ...row }))}
          maximum={most.budgetLines}
          addLabel="Ajouter une ressource"
        />
        <BudgetBalance saved={budget} />
      </SectionFrame>
    </AreaPage>
  );
}
