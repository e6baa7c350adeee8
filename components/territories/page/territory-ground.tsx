import { Fragment } from 'react';
import { getTranslations } from 'next-intl/server';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import { TerritoryMesh } from '@/components/territories/territory-mesh.tsx';
import type { ShapesOrigin } from '@/lib/territories/types/shapes.ts';
import type { TerritoryPageContent } from '@/lib/territories/types/territory.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

type Props = {
  territory: TerritoryPageContent;
  origin: ShapesOrigin;
  locale: Locale;
  /** False when the page is too long to name them all: the way to their own page remains. */
  namesCommunes: boolean;
};

/** Where a territory lies, its communes, and where to go from there. */
export async function TerritoryGround({ territory, origin, locale, namesCommunes }: Props) {
  const t = await getTranslations({ locale, namespace: 'territories' });
  const { slug, name, communes, communeCount, populationYear, website } = territory;
  const count = communes.length;
  return (
    <section id="communes" className="territory-block territory-ground" aria-labelledby="communes-titre">
      <h2 id="communes-titre">{count === communeCount ? t('communes', { count }) : t('communesInMayenne', { count })}</h2>
      <TerritoryMesh slug={slug} size={384} alt={t('meshAlt', { name })} lazy />
      {namesCommunes ? (
        <p className="territory-communes">
          {communes.map((commune, index) => (
            <Fragment key={commune.insee}>
              {index > 0 ? ', ' : null}
              <a href={localizedPath(locale, `/communes/${commune.slug}`)}>{commune.name}</a>
            </Fragment>
          ))}
        </p>
      ) : null}
      <nav className="territory-ways" aria-label={t('ways')}>
        <a href={localizedPath(locale, `/territoires/${slug}/communes`)}>{t('communesLink')}</a>
        <a href={localizedPath(locale, `/carte?territoire=${slug}`)}>{t('onMap')}</a>
        <a href={localizedPath(locale, '/couverture')}>{t('coverage')}</a>
        {website ? (
          <a href={website} rel="external">
            {t('ownSite')}
          </a>
        ) : null}
      </nav>
      <ShapesNote origin={origin} />
      <p className="figure-source">{t('source', { year: String(populationYear ?? '') })}</p>
    </section>
  );
}
