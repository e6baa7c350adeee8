import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import type { PublicCahierSummary } from '@/lib/cahiers/types/public.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { cahierStatusWords } from './words.ts';

type Props = {
  cahier: PublicCahierSummary;
  /** slug of the terre of its first proposal */
  terre?: string | undefined;
  headingLevel?: 'h2' | 'h3' | 'h4';
};

/** A public cahier in a list. */
export function PublicCahierCard({ cahier, terre, headingLevel = 'h3' }: Props) {
  const t = useTranslations('cahiers');
  const locale = useLocale();
  return (
    <Card
      as="li"
      title={cahier.title}
      lang="fr"
      href={localizedPath(locale, `/cahiers/${cahier.reference}`)}
      headingLevel={headingLevel}
      terre={terre}
      overLang="fr"
      over={t('cardOver', { reference: cahier.reference, actor: cahier.actorName })}
    >
      <p>
        {t('cardProposals', { count: cahier.proposals.length })} · {t('publishedOn', { date: dateInParis(cahier.publishedAt, locale) })}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={cahierStatusWords[cahier.status].tone}>{t(`status.${cahier.status}`)}</Badge>
        {cahier.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
      </p>
    </Card>
  );
}
