import { useLocale, useTranslations } from 'next-intl';
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
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <ul>
        {destinations.map(({ path, label }) => (
          <li key={path}>
            <a href={localizedPath(locale, path)}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
