import { getLocale, getTranslations } from 'next-intl/server';
import { Mark } from '@/components/brand/mark.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Brand } from '@/lib/web/brand.ts';
import { DemonstrationBanner } from './demonstration-banner.tsx';

const terres = [
  { path: '/terres/entrepreneurs-savoir-faire', label: 'terreEntrepreneurs' },
  { path: '/terres/equilibre-bien-vivre', label: 'terreBienVivre' },
  { path: '/terres/solidaire-valeurs', label: 'terreSolidaire' },
] as const;

/** The head of every page. The menu folds into a native disclosure on narrow screens: no script. */
export async function Header({ brand }: { brand: Brand }) {
  const t = await getTranslations('layout');
  const locale = await getLocale();
  const to = (address: `/${string}`) => localizedPath(locale, address);
  return (
    <header className="site-header not-printed">
      {brand.isDemonstration ? <DemonstrationBanner /> : null}
      <div className="container site-bar">
        <a className="site-name" href={to('/')} aria-label={t('home', { name: brand.name })}>
          <Mark src={brand.mark} size={44} />
          <span>{brand.name}</span>
        </a>
        <details className="site-menu" id="menu">
          <summary>{t('menu')}</summary>
          <nav aria-label={t('mainMenu')}>
            <ul>
              <li>
                <a className="site-link" href={to('/demarche')}>
                  {t('approach')}
                </a>
              </li>
              <li>
                <details className="site-submenu">
                  <summary>{t('terres')}</summary>
                  <ul>
                    {terres.map(({ path: address, label }) => (
                      <li key={address}>
                        <a href={to(address)} data-terre={address.slice(8)}>
                          {t(label)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
              <li>
                <a className="site-link" href={to('/territoires')}>
                  {t('territories')}
                </a>
              </li>
              <li>
                <a className="site-link" href={to('/labs')}>
                  {t('labs')}
                </a>
              </li>
              <li>
                <a className="site-link" href={to('/cahiers')}>
                  {t('cahiers')}
                </a>
              </li>
              <li>
                <a className="site-link" href={to('/actualites')}>
                  {t('news')}
                </a>
              </li>
            </ul>
          </nav>
        </details>
        <a className="site-search" href={to('/recherche')} aria-label={t('search')}>
          <Icon name="search" size={24} />
        </a>
        <a className="site-space" href="/mon-espace" hrefLang="fr">
          {t('mySpace')}
        </a>
      </div>
    </header>
  );
}
