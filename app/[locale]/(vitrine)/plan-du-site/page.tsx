import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { type SiteMapEntry, siteMap } from '@/lib/web/public-pages/site-map.ts';
import { publicPageSources } from '@/lib/web/public-pages/sources.ts';

const path = '/plan-du-site';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('obligations.siteMap');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

export default async function SiteMapPage() {
  const [t, locale] = await Promise.all([getTranslations('obligations.siteMap'), getLocale()]);
  const named = publicPageSources.filter(({ shown }) => shown > 0);
  const parts = siteMap(await Promise.all(named.map(async (source) => ({ source, pages: await source.pages(locale) }))));
  const to = (address: `/${string}`) => localizedPath(locale, address);
  const links = (entries: readonly SiteMapEntry[]) => (
    <ul>
      {entries.map(({ path: address, label, lang, below }) => (
        <li key={address}>
          <a href={to(address)} lang={lang === locale ? undefined : lang}>
            {label}
          </a>
          {below.length > 0 ? links(below) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} />
      <div className="container site-map">
        {[...parts].map(([part, entries]) => (
          <section key={part}>
            <h2>{t(`parts.${part}`)}</h2>
            {links(entries)}
          </section>
        ))}
        <section>
          <h2>{t('space')}</h2>
          {links([
            { path: '/connexion', label: t('signIn'), below: [] },
            { path: '/mon-espace', label: t('mySpace'), below: [] },
          ])}
        </section>
        <section>
          <h2>{t('feeds')}</h2>
          {links([
            { path: '/actualites/atom.xml', label: t('newsFeed'), below: [] },
            { path: '/labs/atom.xml', label: t('labsFeed'), below: [] },
          ])}
        </section>
      </div>
    </VitrinePage>
  );
}
