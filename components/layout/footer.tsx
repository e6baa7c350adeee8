import { getLocale, getTranslations } from 'next-intl/server';
import { Mark } from '@/components/brand/mark.tsx';
import { licenceAddress } from '@/lib/web/licence.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Brand } from '@/lib/web/brand.ts';
import { shownConformity } from '@/lib/web/conformity.ts';

/** What the header does not hold, and what the law asks for. */
const columns = [
  {
    title: 'discover',
    links: [
      ['/appels', 'calls'],
      ['/acteurs', 'actors'],
      ['/carte', 'map'],
      ['/actualites', 'news'],
      ['/portraits', 'portraits'],
      ['/marque', 'brand'],
    ],
  },
  {
    title: 'obligations',
    links: [
      ['/accessibilite', 'accessibility'],
      ['/mentions-legales', 'legalNotice'],
      ['/donnees-personnelles', 'personalData'],
      ['/eco-conception', 'ecoDesign'],
      ['/plan-du-site', 'siteMap'],
    ],
  },
] as const;

/** The foot of every page: obligations, a way to reach people without a screen, the licence. */
export async function Footer({ brand }: { brand: Brand }) {
  const [t, accessibility, locale, conformity] = await Promise.all([getTranslations('layout'), getTranslations('accessibility.footer'), getLocale(), shownConformity()]);
  return (
    <footer className="night bocage site-footer">
      <div className="container site-footer-grid">
        <div>
          <Mark src={brand.mark} size={72} />
          <p className="site-footer-name">{brand.name}</p>
          <p>{t('footerLead')}</p>
        </div>
        {columns.map(({ title, links }) => (
          <div key={title}>
            <h2>{t(title)}</h2>
            <ul>
              {links.map(([path, label]) => (
                <li key={path}>
                  <a href={localizedPath(locale, path)}>{path === '/accessibilite' ? accessibility(conformity ?? 'unknown') : t(label)}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div>
          <h2>{t('contact')}</h2>
          {brand.phone ? (
            <p>
              <a href={`tel:${brand.phone.replace(/[^+\d]/g, '')}`}>{brand.phone}</a>
            </p>
          ) : null}
          {brand.address ? <address lang="fr">{brand.address}</address> : null}
          <p>
            <a href={localizedPath(locale, '/contact')}>{t('contactPage')}</a>
          </p>
        </div>
      </div>
      <p className="container site-licence">
        {t('licence')} <a href={licenceAddress}>{t('licenceLink')}</a>
      </p>
    </footer>
  );
}
