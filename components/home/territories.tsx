import { getTranslations } from 'next-intl/server';
import { CommuneField } from '@/components/communes/commune-field.tsx';
import { HomeSection } from '@/components/home/home-section.tsx';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { currentTerritoriesAddress } from '@/lib/web/shapes.ts';

/**
 * The ten territories: their names, and the mesh in which each lies under its own link. Whoever points at either sees
 * both; whoever sees no drawing has the list.
 */
export async function Territories({ block, filling: territories, locale }: FilledBlock<'territories'> & { locale: Locale }) {
  const [t, fields] = await Promise.all([getTranslations({ locale, namespace: 'home' }), currentTerritoriesAddress()]);
  return (
    <HomeSection block={block} locale={locale} className="home-territories" more={{ href: localizedPath(locale, '/territoires'), label: t('allTerritories') }}>
      <ul>
        {territories.map(({ siren, slug, name }, i) => (
          <li key={siren}>
            <a href={localizedPath(locale, `/territoires/${slug}`)}>
              {name}
              <svg viewBox="0 0 1000 1070" aria-hidden="true">
                <use href={`${fields}#${slug}`} />
              </svg>
            </a>
            {i === territories.length - 1 && (
              <svg viewBox="0 0 1000 1070" aria-hidden="true">
                <use href={`${fields}#riviere`} />
                <use href={`${fields}#riviere`} />
              </svg>
            )}
          </li>
        ))}
      </ul>
      <CommuneField id="ma-commune" locale={locale} />
    </HomeSection>
  );
}
