import type { Crumb } from '@/components/layout/breadcrumb.tsx';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { Publisher } from '@/lib/web/publisher.ts';

/** A thing as schema.org names it; what is undefined is left out. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** Where addresses lead: the portal, in the language of the page. */
export interface Place {
  site: string;
  locale: Locale;
}

const absolute = ({ site, locale }: Place, path: `/${string}`) => `${site}${localizedPath(locale, path)}`;

/** The trail of a page, from the home to itself. */
export function breadcrumbList(place: Place, home: string, crumbs: readonly Crumb[], path: `/${string}`): Thing {
  const trail = [{ label: home, path: '/' as const }, ...crumbs];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      item: absolute(place, crumb.path ?? path),
    })),
  };
}

/** Who answers for the portal, when the configuration says it; nothing is invented. */
export function publisherData({ site, name, email, phone, address }: Pick<Publisher, 'site' | 'name' | 'email' | 'phone' | 'address'>, brand: string): Thing | null {
  if (!name) return null;
  return {
    '@type': 'Organization',
    '@id': `${site}/#publisher`,
    name,
    brand: { '@type': 'Brand', name: brand },
    address,
    contactPoint:
      email || phone ? { '@type': 'ContactPoint', contactType: 'customer service', email, telephone: phone } : undefined,
  };
}

/** The portal itself, with the address of its search. */
export function websiteData(place: Place, brand: string, description: string, hasPublisher: boolean): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${place.site}/#website`,
    name: brand,
    description,
    url: absolute(place, '/'),
    inLanguage: ['fr', 'en'],
    publisher: hasPublisher ? { '@id': `${place.site}/#publisher` } : undefined,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(place, '/recherche')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

export interface WrittenPage {
  path: `/${string}`;
  title: string;
  summary: string;
  /** language of its texts */
  language: string;
  publishedAt: Date;
  changedAt?: Date | undefined;
  /** absolute addresses */
  images?: readonly string[] | undefined;
  /** who signs it, as written */
  credit?: string | undefined;
}

function written(type: string, place: Place, page: WrittenPage): Thing {
  return {
    '@type': type,
    headline: page.title,
    description: page.summary || undefined,
    url: absolute(place, page.path),
    inLanguage: page.language,
    datePublished: page.publishedAt.toISOString(),
    dateModified: page.changedAt?.toISOString(),
    image: page.images?.length ? page.images : undefined,
    creditText: page.credit,
    isPartOf: { '@id': `${place.site}/#website` },
  };
}

export const newsData = (place: Place, page: WrittenPage): Thing => written('NewsArticle', place, page);

/** A portrait: an article, not a card about a person. */
export const articleData = (place: Place, page: WrittenPage): Thing => written('Article', place, page);

/** A cahier d'acteur: what an actor observes and proposes. */
export const cahierData = (place: Place, page: WrittenPage): Thing => written('Report', place, page);

/** A LAB: an action tried out for a time. */
export function labData(place: Place, lab: { slug: string; title: string; summary: string; startsOn: Date | null; endsOn: Date | null }): Thing {
  return {
    '@type': 'Project',
    name: lab.title,
    description: lab.summary,
    url: absolute(place, `/labs/${lab.slug}`),
    foundingDate: lab.startsOn?.toISOString().slice(0, 10),
    dissolutionDate: lab.endsOn?.toISOString().slice(0, 10),
  };
}

export interface TerritoryThing {
  slug: string;
  name: string;
  legalName: string;
  siren: string;
  /** its own site; empty when it has none */
  website: string;
  /** what its editors say first; empty until they do */
  slogan: string;
  description: string;
}

/** A partner territory: an intermunicipal body, known by its SIREN. */
export function territoryData(place: Place, territory: TerritoryThing): Thing {
  return {
    '@type': 'GovernmentOrganization',
    name: territory.name,
    legalName: territory.legalName,
    slogan: territory.slogan || undefined,
    description: territory.description || undefined,
    sameAs: /^https?:\/\//.test(territory.website) ? territory.website : undefined,
    url: absolute(place, `/territoires/${territory.slug}`),
    identifier: { '@type': 'PropertyValue', propertyID: 'SIREN', value: territory.siren },
    areaServed: { '@type': 'AdministrativeArea', name: territory.name },
  };
}

/** A commune, at its centre. */
export function communeData(
  place: Place,
  commune: { slug: string; name: string; insee: string; latitude: number; longitude: number; territory: { name: string } },
): Thing {
  return {
    '@type': 'City',
    name: commune.name,
    url: absolute(place, `/communes/${commune.slug}`),
    identifier: { '@type': 'PropertyValue', propertyID: 'INSEE', value: commune.insee },
    geo: { '@type': 'GeoCoordinates', latitude: commune.latitude, longitude: commune.longitude },
    containedInPlace: { '@type': 'AdministrativeArea', name: commune.territory.name },
  };
}

/** Numbers that anybody may download and use again. */
export function datasetData(place: Place, data: { path: `/${string}`; name: string; description: string; file: `/${string}`; licence: string }): Thing {
  return {
    '@type': 'Dataset',
    name: data.name,
    description: data.description,
    url: absolute(place, data.path),
    license: data.licence,
    isAccessibleForFree: true,
    distribution: { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absolute(place, data.file) },
  };
}

/** An actor that is an organisation. */
export function actorData(place: Place, actor: { slug: string; name: string; website: string }): Thing {
  return {
    '@type': 'Organization',
    name: actor.name,
    url: absolute(place, `/acteurs/${actor.slug}`),
    sameAs: /^https?:\/\//.test(actor.website) ? actor.website : undefined,
  };
}

const escapes: Record<string, string> = {
  '&': '\\u0026',
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** The text of a data block: whatever a title holds, it neither closes its element nor opens another. */
export function dataBlock(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[&<>\u2028\u2029]/g,
    (character) => escapes[character] ?? '',
  );
}
