import { asTerre } from '@/components/brand/terre.ts';
import { TerreParcels } from '@/components/brand/terre-parcels.tsx';
import { HomeSection } from '@/components/home/home-section.tsx';
import type { FilledBlock } from '@/lib/web/home-content.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** The three terres as three fields. */
export function Terres({ block, filling: terres, locale }: FilledBlock<'terres'> & { locale: Locale }) {
  return (
    <HomeSection block={block} locale={locale} className="home-terres">
      <TerreParcels
        terres={terres.flatMap(({ slug, name, objective }) => {
          const terre = asTerre(slug);
          return terre ? [{ slug: terre, name, objective, href: localizedPath(locale, `/terres/${slug}`) }] : [];
        })}
      />
    </HomeSection>
  );
}
