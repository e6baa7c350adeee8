import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { pageMarkers } from '@/lib/platform/next-cache/page-markers.ts';
import { answerWithStatus } from '@/lib/platform/request-context.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

const destinations = [
  { path: '/actualites', label: 'linkNews' },
  { path: '/portraits', label: 'linkPortraits' },
  { path: '/', label: 'linkHome' },
  { path: '/plan-du-site', label: 'linkSiteMap' },
  { path: '/contact', label: 'linkContact' },
] as const;

/** What a page returns when what was at its address has been removed on purpose: it answers 410, with its text. */
export function GonePage() {
  const t = useTranslations('gone');
  const locale = useLocale();
  answerWithStatus(410);
  return (
    <>
      <meta name={pageMarkers.gone} content="true" />
      <NoScriptPage />
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
