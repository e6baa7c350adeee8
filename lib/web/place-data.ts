import { saidIn } from '@/lib/content/rules/languages.ts';
import { rowsOf } from '@/lib/places/rules/hours.ts';
import { accessAnswers } from '@/lib/places/rules/accessibility.ts';
import type { PlaceKind, PublishedPlace, Weekday } from '@/lib/places/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import type { Place, Thing } from '@/lib/web/structured-data.ts';

/** What each kind is for schema.org; both have opening hours. */
const types: Readonly<Record<PlaceKind, string>> = {
  tiers_lieu: 'LocalBusiness',
  maison_accueil: 'LocalBusiness',
  site_culturel: 'CivicStructure',
};

const dayCodes: Readonly<Record<Weekday, string>> = { 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' };

const amenity = (name: string, value: boolean): Thing => ({ '@type': 'LocationFeatureSpecification', name, value });

/** A place as machines read it: what is not known is left out, a position that is only that of its commune too. */
export function placeData({ site, locale }: Place, place: PublishedPlace): Thing {
  const { features } = messages[locale].places;
  const { picture, operator } = place;
  return {
    '@type': types[place.kind],
    name: place.name,
    description: saidIn(place.summary, locale).text,
    url: `${site}${localizedPath(locale, `/lieux/${place.slug}`)}`,
    image: picture ? `${site}/api/images/${picture.id}/${Math.max(...picture.widths)}.webp` : undefined,
    telephone: place.phone || undefined,
    email: place.email || undefined,
    sameAs: place.website || undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.address || undefined,
      postalCode: place.postalCode || undefined,
      addressLocality: place.communeName,
      addressCountry: 'FR',
    },
    geo: place.isApproximate ? undefined : { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
    openingHours: place.openings.length > 0 ? rowsOf(place.openings).map(openingHours) : undefined,
    amenityFeature: [
      ...place.services.map((service) => amenity(saidIn(service, locale).text, true)),
      ...accessAnswers(place).flatMap(({ feature, answer }) => (answer === 'unknown' ? [] : [amenity(features[feature], answer === 'provided')])),
    ],
    parentOrganization: operator ? { '@type': 'Organization', name: operator.name } : undefined,
  };
}

/** As schema.org writes it: "Mo-Fr 09:00-12:30". */
function openingHours({ from, to, opensAt, closesAt }: ReturnType<typeof rowsOf>[number]): string {
  const days = from === to ? dayCodes[from] : `${dayCodes[from]}-${dayCodes[to]}`;
  return `${days} ${opensAt}-${closesAt}`;
}
