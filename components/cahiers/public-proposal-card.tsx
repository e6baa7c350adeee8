import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge.tsx';
import { planLength } from '@/lib/cahiers/rules/milestones.ts';
import { opening } from '@/lib/cahiers/rules/opening.ts';
import { proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import { totalCents } from '@/lib/cahiers/rules/readable.ts';
import type { CahierNames, ReadableMilestone, ReadableProposal } from '@/lib/cahiers/types/readable.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { proposalStatusWords } from './words.ts';

type Props = {
  reference: string;
  proposal: ReadableProposal;
  names: CahierNames;
  /** slug of its terre */
  terre?: string | undefined;
};

const longestOpening = 280;

const dated = (milestones: readonly ReadableMilestone[]) =>
  milestones.flatMap(({ startMonth, endMonth }) => (startMonth !== null && endMonth !== null ? [{ startMonth, endMonth }] : []));

/** A proposal on the public page of its cahier: what it is, how far it has come, and the way to the whole of it. */
export function PublicProposalCard({ reference, proposal, names, terre }: Props) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  const format = useFormatter();
  const { position, title, status, themeId, description, costs, milestones } = proposal;
  const theme = names.themes.get(themeId ?? '');
  const facts = [
    costs.length > 0 ? format.number(totalCents(costs) / 100, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }) : '',
    milestones.length > 0 ? t('duration', { months: planLength(dated(milestones)) }) : '',
    proposal.territories.map((siren) => names.territories.get(siren) ?? siren).join(', '),
  ].filter((fact) => fact !== '');
  return (
    <li className="card" id={`proposition-${position}`} data-terre={terre}>
      <p className="text-small text-ink-soft">
        {t('untitledProposal', { position })}
        {theme ? ` · ${theme}` : ''}
      </p>
      <h3 lang="fr">
        <a className="card-link" href={localizedPath(locale, proposalAddress(reference, position))}>
          {title}
        </a>
      </h3>
      <p lang="fr">{opening(description, longestOpening)}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-small text-ink-soft">
        <Badge tone={proposalStatusWords[status].tone}>
          <span className="inline-block first-letter:uppercase">{t(`proposalStatus.${status}`)}</span>
        </Badge>
        {facts.join(' · ')}
      </p>
    </li>
  );
}
