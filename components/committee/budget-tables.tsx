import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import { formatAmount } from '@/lib/cahiers/rules/budget.ts';
import { totalCents } from '@/lib/cahiers/rules/readable.ts';
import type { ReadableBudgetLine, ReadableProposal } from '@/lib/cahiers/types/readable.ts';

const sides = { cost: 'Dépenses', resource: 'Ressources' } as const;

/** The budget of a proposal as two tables with their totals, and whether they are equal. */
export function BudgetTables({ proposal: { costs, resources } }: { proposal: Pick<ReadableProposal, 'costs' | 'resources'> }) {
  const balanced = totalCents(costs) === totalCents(resources);
  return (
    <div className="grid gap-6">
      <BudgetSide side="cost" lines={costs} />
      <BudgetSide side="resource" lines={resources} />
      <p>
        <Badge tone={balanced ? 'success' : 'warning'}>{balanced ? 'Dépenses et ressources sont égales' : 'Dépenses et ressources diffèrent'}</Badge>
      </p>
    </div>
  );
}

function BudgetSide({ side, lines }: { side: keyof typeof sides; lines: readonly ReadableBudgetLine[] }) {
  const t = useTranslations('cahiers');
  const kindOf = ({ category, mode }: ReadableBudgetLine) => {
    const key = `${side}Categories.${category}` as 'costCategories.staff';
    return `${category !== '' && t.has(key) ? t(key) : '–'}${mode === 'in_kind' ? ` (${t('inKind')})` : ''}`;
  };
  return (
    <Table
      caption={sides[side]}
      rows={lines.map((line, index) => ({ ...line, id: String(index) }))}
      rowKey={({ id }) => id}
      columns={[
        { key: 'label', label: 'Poste', isRowHeader: true, cell: ({ label }) => label || '–' },
        { key: 'kind', label: 'Nature', cell: kindOf },
        { key: 'amount', label: 'Montant', numeric: true, cell: ({ amount, amountCents }) => (amountCents === null ? amount || '–' : `${amount}\u00A0€`) },
      ]}
      totals={['Total', '', `${formatAmount(totalCents(lines))}\u00A0€`]}
    />
  );
}
