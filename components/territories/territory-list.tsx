import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { TerritoryMesh } from '@/components/territories/territory-mesh.tsx';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** Territories, each lit up in the mesh of the département. */
export async function TerritoryList({ territories }: { territories: readonly TerritorySummary[] }) {
  const [t, format, locale] = await Promise.all([getTranslations('territories'), getFormatter(), getLocale()]);
  return (
    <ul className="territories">
      {territories.map(({ siren, slug, name, population, communeCount }) => (
        <li key={siren} className="territory">
          <TerritoryMesh slug={slug} size={88} />
          <a href={localizedPath(locale, `/territoires/${slug}`)}>{name}</a>
          <p>{t('summary', { population: format.number(population ?? 0), communes: communeCount })}</p>
        </li>
      ))}
    </ul>
  );
}
