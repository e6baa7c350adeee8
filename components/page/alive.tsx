import { useLocale, useTranslations } from 'next-intl';
import { CahierCard } from '@/components/cahiers/cahier-card.tsx';
import { LabCard } from '@/components/labs/lab-card.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { PublicCahierSummary } from '@/lib/cahiers/types/public.ts';
import type { LabSummary } from '@/lib/labs/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = {
  labs: readonly LabSummary[];
  cahiers: readonly PublicCahierSummary[];
  /** what is said when there is nothing yet */
  empty: string;
  /** end of the address of the lists: « ?theme=… » */
  labsQuery?: string;
  cahiersQuery?: string;
};

/** The LABs and the cahiers of a theme or of a territory. */
export function Alive({ labs, cahiers, empty, labsQuery = '', cahiersQuery = '' }: Props) {
  const t = useTranslations('alive');
  const locale = useLocale();
  if (labs.length + cahiers.length === 0) {
    return <EmptyState title={empty} action={<LinkButton href={localizedPath(locale, '/demarche')}>{t('how')}</LinkButton>} />;
  }
  return (
    <div className="grid gap-10">
      {labs.length > 0 ? (
        <div className="grid gap-5">
          <h3>{t('labs')}</h3>
          <CardGrid>
            {labs.map((lab) => (
              <LabCard key={lab.id} lab={lab} />
            ))}
          </CardGrid>
          <p>
            <a href={localizedPath(locale, `/labs${labsQuery}`)}>{t('allLabs')}</a>
          </p>
        </div>
      ) : null}
      {cahiers.length > 0 ? (
        <div className="grid gap-5">
          <h3>{t('cahiers')}</h3>
          <CardGrid>
            {cahiers.map((cahier) => (
              <CahierCard key={cahier.id} cahier={cahier} />
            ))}
          </CardGrid>
          <p>
            <a href={localizedPath(locale, `/cahiers${cahiersQuery}`)}>{t('allCahiers')}</a>
          </p>
        </div>
      ) : null}
    </div>
  );
}
