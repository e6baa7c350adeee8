import { useTranslations } from 'next-intl';
import { formatAmount } from '@/lib/cahiers/rules/budget.ts';
import { totalCents } from '@/lib/cahiers/rules/readable.ts';
import type { ReadableBudgetLine, ReadableProposal } from '@/lib/cahiers/types/readable.ts';

type Side = 'cost' | 'resource';

function BudgetSide({ side, lines }: { side: Side; lines: readonly ReadableBudgetLine[] }) {
  const t = useTranslations('cahiers');
  const kindOf = ({ category }: ReadableBudgetLine) => {
    const key = `${side}Categories.${category}` as 'costCategories.staff';
    return category !== '' && t.has(key) ? t(key) : '–';
  };
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {t(side === 'cost' ? 'costs' : 'resources')}
        </th>
        <td className="numeric font-bold">{formatAmount(totalCents(lines))}</td>
      </tr>
      {lines.map((line, i) => (
        <tr key={i}>
          <th scope="row" className="font-normal" lang="fr">
            {line.label || '–'}
          </th>
          <td data-label={t('budgetKind')}>
            {kindOf(line)}
            {line.mode === 'in_kind' ? ` (${t('inKind')})` : ''}
          </td>
          <td data-label={t('amount')} className="numeric">
            {line.amount}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Costs and resources of a proposal, each with its total first. */
export function ProposalBudget({ proposal: { position, costs, resources } }: { proposal: ReadableProposal }) {
  const t = useTranslations('cahiers');
  return (
    <table className="table table-stacked">
      <caption>{t('budgetCaption', { position })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('budgetLine')}</th>
          <th scope="col">{t('budgetKind')}</th>
          <th scope="col" className="numeric">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <BudgetSide side="cost" lines={costs} />
      <BudgetSide side="resource" lines={resources} />
    </table>
  );
}
