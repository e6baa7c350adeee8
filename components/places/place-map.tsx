import { getTranslations } from 'next-intl/server';
import { DrawnMap } from '@/components/territories/drawn-map.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import type { PublishedPlace } from '@/lib/places/types.ts';
import type { Drawing } from '@/lib/territories/types/shapes.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

type Props = { place: PublishedPlace; drawing: Drawing; locale: Locale };

/** Where it lies in the Mayenne, drawn, and the way to the map that one may move. */
export async function PlaceMap({ place, drawing, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'places' });
  const [x, y] = drawing.project(place.latitude, place.longitude);
  return (
    <>
      <div className="place-map">
        <DrawnMap
          drawing={drawing}
          title={t('mapTitle', { name: place.name, commune: place.communeName })}
          lit={place.territorySiren}
          marks={[{ x, y, kind: 'ici' }]}
        />
      </div>
      {place.isApproximate ? <p className="field-note">{t('approximate')}</p> : null}
      <ShapesNote origin={drawing.origin} />
      <p>
        <a href={`${localizedPath(locale, '/carte')}?calque=lieu&commune=${place.communeSlug}`}>{t('onMap')}</a>
      </p>
    </>
  );
}
