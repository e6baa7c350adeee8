import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { TerritoryLife } from '@/lib/web/territory-life.ts';

type Props = { territory: { siren: string; slug: string }; life: TerritoryLife; locale: Locale };

/** What is alive in a territory, a line each, and the ways to all of it. */
export async function TerritoryLiving({ territory: { siren, slug }, life: { things, kinds }, locale }: Props) {
  const [t, alive] = await Promise.all([getTranslations({ locale, namespace: 'territories' }), getTranslations({ locale, namespace: 'alive' })]);
  const ways = [
    kinds.labs && { path: `/labs?territoire=${siren}` as const, label: t('allLabs') },
    kinds.cahiers && { path: `/cahiers?territoire=${slug}` as const, label: t('allCahiers') },
    kinds.points && { path: `/carte?territoire=${slug}` as const, label: t('allPoints') },
    kinds.news && { path: '/actualites' as const, label: alive('allNews') },
  ].filter((way) => way !== false);
  return (
    <section id="vivant" className="territory-block territory-living" aria-labelledby="vivant-titre">
      <h2 id="vivant-titre">{t('alive')}</h2>
      {things.length === 0 ? (
        <>
          <p className="territory-block-lead">{alive('emptyTerritory')}</p>
          <LinkButton href={localizedPath(locale, '/demarche')}>{alive('how')}</LinkButton>
        </>
      ) : (
        <>
          <ul>
            {things.map(({ path, name, lang, kind }) => (
              <li key={path}>
                <a href={localizedPath(locale, path)} lang={lang}>
                  {name}
                </a>{' '}
                {kind}
              </li>
            ))}
          </ul>
          <p className="territory-more">
            {ways.map(({ path, label }) => (
              <a key={path} href={localizedPath(locale, path)}>
                {label}
              </a>
            ))}
          </p>
        </>
      )}
    </section>
  );
}
