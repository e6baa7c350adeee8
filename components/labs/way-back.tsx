import { useLocale, useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { LabStatus } from '@/lib/labs/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { BornLabs } from './born-labs.tsx';

type Props = {
  outcome: Outcome;
  cahierId: string;
  proposalId: string;
  labs: readonly { slug: string; title: string; status: LabStatus }[];
  /** it can still be completed */
  isAmendable: boolean;
};

/** What can be done after a decision, from the public page: the LAB, the form to complete, the calls, a question. */
export function WayBack({ outcome, cahierId, proposalId, labs, isAmendable }: Props) {
  const t = useTranslations('committee');
  const locale = useLocale();
  return (
    <>
      <BornLabs labs={labs} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {isAmendable ? (
          <span>
            {t('next.delegates')} <a href={`/mon-espace/cahiers/${cahierId}/propositions/${proposalId}/presentation`}>{t('next.complete')}</a>
          </span>
        ) : null}
        {outcome === 'not_selected' ? <a href={localizedPath(locale, '/appels')}>{t('next.calls')}</a> : null}
        <a href={localizedPath(locale, '/contact')}>{t('next.question')}</a>
      </p>
    </>
  );
}
