import { getTranslations } from 'next-intl/server';
import { ContentPicture } from '@/components/content/picture.tsx';
import { textOf } from '@/components/territories/page/text-of.ts';
import { TerritoryMesh } from '@/components/territories/territory-mesh.tsx';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { ComposedBlock, ComposedPicture } from '@/lib/web/territory-blocks.ts';

type Props = {
  territory: TerritorySummary;
  locale: Locale;
  /** What its editors say first; null from the first day until they do. */
  opening: ComposedBlock<'opening'> | null;
  logo: ComposedPicture | null;
};

/** What the page of a territory says first, on its colour, over its picture or its own fields. Holds the h1. */
export async function TerritoryOpening({ territory, locale, opening, logo }: Props) {
  const t = await getTranslations({ locale, namespace: 'territories' });
  const { name, slug } = territory;
  const says = opening && opening.title.text !== name ? opening.title : null;
  return (
    <div className="territory-opening">
      <div className="container">
        <p className="territory-over">
          {logo ? <ContentPicture picture={logo} sizes="10rem" lazy={false} className="territory-logo" /> : null}
          {t('over')}
        </p>
        <h1 lang={locale === 'fr' ? undefined : 'fr'}>{name}</h1>
        {says ? <p className="territory-says" {...textOf(says)} /> : null}
        {opening?.lead.text ? <p className="territory-lead" {...textOf(opening.lead)} /> : null}
      </div>
      {opening?.picture ? (
        <ContentPicture picture={opening.picture} sizes="(min-width: 60rem) 60vw, 100vw" lazy={false} className="territory-view" />
      ) : (
        <TerritoryMesh slug={slug} size={384} />
      )}
    </div>
  );
}
