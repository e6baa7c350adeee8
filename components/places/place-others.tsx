import { getTranslations } from 'next-intl/server';
import type { PlaceSummary, PublishedPlace } from '@/lib/places/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

type Props = { place: PublishedPlace; others: readonly PlaceSummary[]; locale: Locale };

/** More would make another list: the map has them all. */
const most = 6;

/** The other places of its territory, and the page of the territory. */
export async function PlaceOthers({ place, others, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'places' });
  const shown = others.filter(({ id }) => id !== place.id).slice(0, most);
  return (
    <section id="ailleurs" aria-labelledby="ailleurs-titre">
      <h2 id="ailleurs-titre">{t('others')}</h2>
      <ul className="place-others">
        {shown.map(({ id, slug, name, kind, communeName }) => (
          <li key={id}>
            <a href={localizedPath(locale, `/lieux/${slug}`)} lang={locale === 'fr' ? undefined : 'fr'}>
              {name}
            </a>
            <p>{t('over', { kind: t(`kinds.${kind}`), commune: communeName })}</p>
          </li>
        ))}
        <li>
          <a href={localizedPath(locale, `/territoires/${place.territorySlug}`)} lang={locale === 'fr' ? undefined : 'fr'}>
            {place.territoryName}
          </a>
          <p>{t('territoryPage')}</p>
        </li>
      </ul>
    </section>
  );
}
