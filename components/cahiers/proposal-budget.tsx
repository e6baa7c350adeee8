import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { formatAmount } from '@/lib/cahiers/rules/budget.ts';
import { totalCents } from '@/lib/cahiers/rules/readable.ts';
import type { ReadableBudgetLine, ReadableProposal } from '@/lib/cahiers/types/readable.ts';

type Side = 'cost' | 'resource';

type Props = {
  proposal: ReadableProposal;
  /** level of the heading of each side */
  heading: 'h3' | 'h4' | 'h5';
};

function BudgetSide({ side, lines, heading: Heading }: { side: Side; lines: readonly ReadableBudgetLine[]; heading: Props['heading'] }) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  const kindOf = ({ category }: ReadableBudgetLine) => {
    const key = `${side}Categories.${category}` as 'costCategories.staff';
    return category !== '' && t.has(key) ? t(key) : '–';
  };
  return (
    <>
      <Heading className="ledger-title">
        {t(side === 'cost' ? 'costs' : 'resources')} <span>{formatAmount(totalCents(lines))}{'\u00A0'}€</span>
      </Heading>
      <dl className="ledger">
        {lines.map((line, i) => (
          <Fragment key={i}>
            <dt lang={locale === 'fr' ? undefined : 'fr'}>{line.label || '–'}</dt>
            <dd>
              {kindOf(line)}
              {line.mode === 'in_kind' ? ` (${t('inKind')})` : ''}
            </dd>
            <dd className="ledger-amount">{line.amountCents === null ? line.amount || '–' : `${line.amount}\u00A0€`}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

/** Costs and resources of a proposal, each side under its total: what, of which kind, how much. */
export function ProposalBudget({ proposal: { costs, resources }, heading }: Props) {
  return (
    <>
      <BudgetSide side="cost" lines={costs} heading={heading} />
      <BudgetSide side="resource" lines={resources} heading={heading} />
    </>
  );
}
