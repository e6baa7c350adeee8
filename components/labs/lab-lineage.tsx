import { useLocale, useTranslations } from 'next-intl';
import { proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import type { LabOrigin } from '@/lib/labs/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

interface Props {
  origins: readonly LabOrigin[];
  /** By proposal: when the decision was published, and by which commission. */
  decisions: ReadonlyMap<string, { publishedAt: Date; commissionName: string }>;
}

/** From call to decision, for each proposal that feeds a LAB. */
export function LabLineage({ origins, decisions }: Props) {
  const t = useTranslations('labs');
  const locale = useLocale();
  return origins.map((origin) => {
    const decision = decisions.get(origin.proposalId);
    const cahier = localizedPath(locale, `/cahiers/${origin.cahierReference}`);
    return (
      <ol key={origin.proposalId} className="timeline mb-6">
        <li data-past>
          <p className="text-small text-ink-soft">{t('lineageCall')}</p>
          <a href={localizedPath(locale, `/appels/${origin.callSlug}`)} lang="fr">
            {origin.callTitle}
          </a>
        </li>
        <li data-past>
          <p className="text-small text-ink-soft">
            {t('lineageCahier')} {origin.cahierReference}
          </p>
          {origin.cahierPublic ? (
            <a href={cahier} lang="fr">
              {origin.cahierTitle}
            </a>
          ) : (
            <span lang="fr">{origin.cahierTitle}</span>
          )}{' '}
          <span>{t('lineageCahierBy', { actor: origin.actorName })}</span>
        </li>
        <li data-past>
          <p className="text-small text-ink-soft">{t('lineageProposal', { position: origin.proposalPosition })}</p>
          {origin.cahierPublic ? (
            <a href={localizedPath(locale, proposalAddress(origin.cahierReference, origin.proposalPosition))} lang="fr">
              {origin.proposalTitle}
            </a>
          ) : (
            <span lang="fr">{origin.proposalTitle}</span>
          )}
        </li>
        {decision ? (
          <li data-past>
            <p className="text-small text-ink-soft">{t('lineageDecision')}</p>
            <p>
              {t('lineageDecisionText', {
                date: dateInParis(decision.publishedAt, locale),
                commission: decision.commissionName,
              })}
            </p>
          </li>
        ) : null}
      </ol>
    );
  });
}
