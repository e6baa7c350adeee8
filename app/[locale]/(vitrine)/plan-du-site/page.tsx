import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { allTerritories } from '@/lib/territories/loaders.ts';
import { terresWithThemes } from '@/lib/vision/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

const path = '/plan-du-site';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('obligations.siteMap');
  return publicMetadata({ locale: await getLocale(), path, title: t('title'), description: t('description') });
}

export default async function SiteMapPage() {
  const locale = await getLocale();
  const [t, legal, layout, terres, territories, calls] = await Promise.all([
    getTranslations('obligations.siteMap'),
    getTranslations('obligations'),
    getTranslations('layout'),
    terresWithThemes(locale),
    allTerritories(),
    publicCalls(),
  ]);
  const link = (address: `/${string}`, label: string, children?: ReactNode, lang?: string) => (
    <li key={address}>
      <a href={localizedPath(locale, address)} lang={lang}>
        {label}
      </a>
      {children}
    </li>
  );
  return (
    <VitrinePage path={path} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} />
      <div className="container site-map">
        <section>
          <h2>{t('terres')}</h2>
          <ul>
            {terres.map((terre) =>
              link(`/terres/${terre.slug}`, terre.name, <ul>{terre.themes.map((theme) => link(`/themes/${theme.slug}`, theme.name))}</ul>),
            )}
          </ul>
        </section>
        <section>
          <h2>{t('territories')}</h2>
          <ul>
            {link(
              '/territoires',
              layout('territories'),
              <ul>{territories.map(({ slug, name }) => link(`/territoires/${slug}`, name))}</ul>,
            )}
          </ul>
        </section>
        <section>
          <h2>{t('contributions')}</h2>
          <ul>
            {link('/demarche', t('approach'))}
            {link('/labs', t('labs'))}
            {link('/cahiers', t('cahiers'))}
            {link('/acteurs', t('actors'))}
          </ul>
          <h2>{t('calls')}</h2>
          <ul>
            {link('/appels', t('allCalls'))}
            {calls.map(({ slug, title }) => link(`/appels/${slug}`, title, null, 'fr'))}
          </ul>
        </section>
        <section>
          <h2>{t('information')}</h2>
          <ul>
            {link('/', t('home'))}
            {link('/contact', legal('contact.title'))}
            {link('/accessibilite', layout('accessibility'))}
            {link('/mentions-legales', legal('legal.title'))}
            {link('/donnees-personnelles', layout('personalData'))}
          </ul>
          <h2>{t('space')}</h2>
          <ul>
            {link('/connexion', t('signIn'))}
            {link('/mon-espace', t('mySpace'))}
          </ul>
        </section>
      </div>
    </VitrinePage>
  );
}
