import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import type { PublicCahierSummary } from '@/lib/cahiers/types/public.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

interface Props {
  cahier: Pick<PublicCahierSummary, 'reference' | 'title' | 'actorName' | 'proposals' | 'demonstration'>;
  headingLevel?: 'h2' | 'h3' | 'h4';
}

/** A public cahier in a list. */
export function CahierCard({ cahier, headingLevel = 'h3' }: Props) {
  const t = useTranslations('alive');
  const locale = useLocale();
  return (
    <Card as="li" title={cahier.title} href={localizedPath(locale, `/cahiers/${cahier.reference}`)} headingLevel={headingLevel} over={cahier.reference} lang="fr">
      <p lang="fr">{cahier.actorName}</p>
      <p className="text-small text-ink-soft">{t('proposals', { count: cahier.proposals.length })}</p>
      {cahier.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
    </Card>
  );
}
