import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { CahierNames, ReadableIndicator, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { ProposalBudget } from './proposal-budget.tsx';
import { ProposalPlan } from './proposal-plan.tsx';
import { proposalStatusWords } from './words.ts';

type Props = {
  proposal: ReadableProposal;
  names: CahierNames;
  /** what a higher domain adds: decision, LABs */
  children?: ReactNode;
};

function Indicators({ indicators }: { indicators: readonly ReadableIndicator[] }) {
  const t = useTranslations('cahiers');
  return (
    <ul className="prose">
      {indicators.map(({ label, unit, baseline, target }, i) => (
        <li key={i}>
          <span lang="fr">
            {label}
            {target ? ` : ${target} ${unit}` : ''}
          </span>
          {baseline ? ` (${t('baseline')} : ${baseline})` : ''}
        </li>
      ))}
    </ul>
  );
}

/** One proposal of a cahier, to be read. What its author wrote is in French whatever the language of the page. */
export function ReadableProposalView({ proposal, names, children }: Props) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  const { position, title, status, themeId, leadId } = proposal;
  const texts = (['description', 'beneficiaries', 'expectedEffects', 'partners'] as const).filter((name) => proposal[name] !== '');
  const theme = themeId ? names.themes.get(themeId) : undefined;
  const lead = leadId ? names.leads.get(leadId) : undefined;
  return (
    <article className="grid gap-5" id={`proposition-${position}`}>
      <div className="grid gap-3">
        <h3>{title ? t('proposal', { position, title }) : t('untitledProposal', { position })}</h3>
        <p>
          <Badge tone={proposalStatusWords[status].tone}>
            <span className="inline-block first-letter:uppercase">{t(`proposalStatus.${status}`)}</span>
          </Badge>
        </p>
      </div>
      {status === 'withdrawn' ? <Notice tone="info" title={t('withdrawnNotice')} /> : null}
      {children}
      <DataList
        items={[
          { term: t('theme'), value: theme ? <a href={localizedPath(locale, `/themes/${themeId}`)}>{theme}</a> : '' },
          { term: t('territories'), value: proposal.territories.map((siren) => names.territories.get(siren) ?? siren).join(', ') },
          { term: t('leadOrigin'), value: lead },
        ]}
      />
      {texts.map((name) => (
        <section key={name} className="grid gap-2">
          <h4>{t(name)}</h4>
          <Paragraphs text={proposal[name]} lang="fr" />
        </section>
      ))}
      {proposal.indicators.length > 0 ? (
        <section className="grid gap-2">
          <h4>{t('indicators')}</h4>
          <Indicators indicators={proposal.indicators} />
        </section>
      ) : null}
      {proposal.costs.length + proposal.resources.length > 0 ? (
        <section className="grid gap-2">
          <h4>{t('budget')}</h4>
          <ProposalBudget proposal={proposal} />
        </section>
      ) : null}
      {proposal.milestones.length > 0 ? (
        <section className="grid gap-2">
          <h4>{t('plan')}</h4>
          <ProposalPlan position={position} milestones={proposal.milestones} />
        </section>
      ) : null}
    </article>
  );
}
