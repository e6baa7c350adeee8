import { useLocale, useTranslations } from 'next-intl';
import type { LabStatus } from '@/lib/labs/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { LabStatusBadge } from './lab-status.tsx';

/** The way from a proposal to the LABs that it feeds. */
export function BornLabs({ labs }: { labs: readonly { slug: string; title: string; status: LabStatus }[] }) {
  const t = useTranslations('labs');
  const locale = useLocale();
  if (labs.length === 0) return null;
  return (
    <div>
      <p className="font-bold">{t('born')}</p>
      <ul className="grid gap-2">
        {labs.map(({ slug, title, status }) => (
          <li key={slug} className="flex flex-wrap items-center gap-3">
            <a href={localizedPath(locale, `/labs/${slug}`)} lang="fr">
              {title}
            </a>
            <LabStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </div>
  );
}
