import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { CahierNames, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { ProposalParts } from './proposal-parts.tsx';
import { proposalStatusWords } from './words.ts';

type Props = {
  proposal: ReadableProposal;
  names: CahierNames;
};

/** One proposal among those of its cahier, to be read. What its author wrote is in French whatever the language of the page. */
export function ReadableProposalView({ proposal, names }: Props) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  const { position, title, status, themeId, leadId } = proposal;
  const theme = themeId ? names.themes.get(themeId) : undefined;
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
      <DataList
        items={[
          { term: t('theme'), value: theme ? <a href={localizedPath(locale, `/themes/${themeId}`)}>{theme}</a> : '' },
          { term: t('territories'), value: proposal.territories.map((siren) => names.territories.get(siren) ?? siren).join(', ') },
          { term: t('leadOrigin'), value: leadId ? names.leads.get(leadId) : undefined },
        ]}
      />
      <ProposalParts proposal={proposal} heading="h4" />
    </article>
  );
}
