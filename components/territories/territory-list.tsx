import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { textOf } from '@/components/territories/page/text-of.ts';
import type { Said } from '@/lib/content/rules/languages.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = {
  territories: readonly TerritorySummary[];
  /** What those that composed their page say first, by SIREN. */
  titles: ReadonlyMap<string, Said>;
  /** The map that leads to the same pages. */
  map: ReactNode;
};

/** The territories by name, beside the map of them. */
export async function TerritoryList({ territories, titles, map }: Props) {
  const [t, format, locale] = await Promise.all([getTranslations('territories'), getFormatter(), getLocale()]);
  return (
    <div className="territories-index">
      {map}
      <ul className="territories">
        {territories.map(({ siren, slug, name, population, communeCount }) => {
          const title = titles.get(siren);
          return (
            <li key={siren}>
              <a href={localizedPath(locale, `/territoires/${slug}`)} lang={locale === 'fr' ? undefined : 'fr'}>
                {name}
              </a>
              {title && title.text !== name ? <p className="territory-title" {...textOf(title)} /> : null}
              <p className="territory-summary">{t('summary', { population: format.number(population ?? 0), communes: communeCount })}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
