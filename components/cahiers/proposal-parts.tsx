import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { ReadableIndicator, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import { ProposalBudget } from './proposal-budget.tsx';
import { ProposalPlan } from './proposal-plan.tsx';

type Props = {
  proposal: ReadableProposal;
  /** level of the heading of each part */
  heading: 'h2' | 'h3' | 'h4';
};

const below = { h2: 'h3', h3: 'h4', h4: 'h5' } as const;

function Indicators({ indicators }: { indicators: readonly ReadableIndicator[] }) {
  const t = useTranslations('cahiers');
  const isFrench = useLocale() === 'fr';
  return (
    <ul className="prose">
      {indicators.map(({ label, unit, baseline, target }, i) => {
        const words = target ? `${label} : ${target} ${unit}` : label;
        return (
          <li key={i}>
            {isFrench ? words : <span lang="fr">{words}</span>}
            {baseline ? ` (${t('baseline')} : ${baseline})` : ''}
          </li>
        );
      })}
    </ul>
  );
}

/** What a proposal says, part by part; the parts left empty are left out. */
export function ProposalParts({ proposal, heading: Heading }: Props) {
  const t = useTranslations('cahiers');
  const texts = (['description', 'beneficiaries', 'expectedEffects', 'partners'] as const).filter((name) => proposal[name] !== '');
  return (
    <div className="parts">
      {texts.map((name) => (
        <Fragment key={name}>
          <Heading>{t(name)}</Heading>
          <Paragraphs text={proposal[name]} lang="fr" />
        </Fragment>
      ))}
      {proposal.indicators.length > 0 ? (
        <>
          <Heading>{t('indicators')}</Heading>
          <Indicators indicators={proposal.indicators} />
        </>
      ) : null}
      {proposal.costs.length + proposal.resources.length > 0 ? (
        <>
          <Heading>{t('budget')}</Heading>
          <ProposalBudget proposal={proposal} heading={below[Heading]} />
        </>
      ) : null}
      {proposal.milestones.length > 0 ? (
        <>
          <Heading>{t('plan')}</Heading>
          <ProposalPlan milestones={proposal.milestones} />
        </>
      ) : null}
    </div>
  );
}
