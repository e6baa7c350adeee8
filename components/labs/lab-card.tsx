import { useLocale, useTranslations } from 'next-intl';
import { LabStatusBadge } from '@/components/labs/lab-status.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import type { LabSummary } from '@/lib/labs/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

interface Props {
  lab: Pick<LabSummary, 'slug' | 'title' | 'summary' | 'status' | 'demonstration'>;
  /** Slug of the terre of its theme. */
  terre?: string | undefined;
  headingLevel?: 'h2' | 'h3' | 'h4';
}

/** A LAB in a list. */
export function LabCard({ lab, terre, headingLevel = 'h3' }: Props) {
  const t = useTranslations('labs');
  const locale = useLocale();
  return (
    <Card as="li" title={lab.title} href={localizedPath(locale, `/labs/${lab.slug}`)} headingLevel={headingLevel} terre={terre} lang="fr">
      <p lang="fr">{lab.summary}</p>
      <p className="flex flex-wrap gap-2">
        <LabStatusBadge status={lab.status} />
        {lab.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
      </p>
    </Card>
  );
}
