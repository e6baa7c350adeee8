import { getLocale, getTranslations } from 'next-intl/server';
import { localizedPath } from '@/lib/web/i18n/links.ts';

export type Crumb = { label: string; path?: `/${string}`; /** when the label is not in the language of the page */ lang?: string };

/** Where the reader is: ancestors with their address, then the page itself without. The home comes first by itself. */
export async function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = await getTranslations('layout');
  const locale = await getLocale();
  return (
    <nav className="breadcrumb not-printed" aria-label={t('breadcrumb')}>
      <ol>
        {[{ label: t('breadcrumbHome'), path: '/' as const }, ...crumbs].map((crumb) => (
          <li key={crumb.label}>
            {crumb.path ? (
              <a href={localizedPath(locale, crumb.path)} lang={crumb.lang}>
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page" lang={crumb.lang}>
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
