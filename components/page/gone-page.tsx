import { useTranslations } from 'next-intl';
import { DeadEnd } from '@/components/page/dead-end.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { pageMarkers } from '@/lib/platform/next-cache/page-markers.ts';
import { answerWithStatus } from '@/lib/platform/request-context.ts';

const ways = [
  { path: '/actualites', label: 'linkNews' },
  { path: '/portraits', label: 'linkPortraits' },
  { path: '/', label: 'linkHome' },
  { path: '/plan-du-site', label: 'linkSiteMap' },
  { path: '/contact', label: 'linkContact' },
] as const;

/** What a page returns when what was at its address has been removed on purpose: it answers 410, with its text. */
export function GonePage() {
  const t = useTranslations('gone');
  answerWithStatus(410);
  return (
    <>
      <meta name={pageMarkers.gone} content="true" />
      <NoScriptPage />
      <DeadEnd title={t('title')} text={t('text')} ways={ways.map(({ path, label }) => ({ path, label: t(label) }))} />
    </>
  );
}
