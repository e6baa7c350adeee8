import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';

const destinations = [
  { path: '/', label: 'linkHome' },
  { path: '/labs', label: 'linkLabs' },
  { path: '/cahiers', label: 'linkCahiers' },
  { path: '/plan-du-site', label: 'linkSiteMap' },
  { path: '/contact', label: 'linkContact' },
] as const;

export function NotFoundMessage() {
  const t = useTranslations('notFound');
  const locale = useLocale();
  return (
    <>
      <PageHeader title={t('title')} lead={t('text')} />
      <div className="container">
        <ul className="prose list-disc ps-5">
          {destinations.map(({ path, label }) => (
            <li key={path}>
              <a href={localizedPath(locale, path)}>{t(label)}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
