import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { frameworkScriptHashes, withoutFrameworkScripts } from '@/lib/platform/content-security/framework-scripts.ts';
import {
  actorData,
  articleData,
  breadcrumbList,
  cahierData,
  dataBlock,
  labData,
  newsData,
  publisherData,
  territoryData,
  websiteData,
} from '@/lib/web/structured-data.ts';

/** Any sequence of UTF-16 units, halves of characters included. */
const anyText = fc.array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff))).map((units) => String.fromCharCode(...units));

const place = { site: 'https://mayenne.example', locale: 'en' } as const;
const address = z.url({ protocol: /^https$/ });
const instant = z.iso.datetime();

const hostile = ['</script><script>alert(1)</script>', '<!--<script>', '&lt;/script&gt;', 'a\u2028b\u2029c', '"}]}', "'\\u003c"];

/** What schema.org and search engines expect of each type that the portal uses. */
const written = z.strictObject({
  '@type': z.enum(['NewsArticle', 'Article', 'Report']),
  headline: z.string().min(1),
  description: z.string().optional(),
  url: address,
  inLanguage: z.enum(['fr', 'en']),
  datePublished: instant,
  dateModified: instant.optional(),
  image: z.array(address).optional(),
  creditText: z.string().optional(),
  isPartOf: z.strictObject({ '@id': z.literal('https://mayenne.example/#website') }),
});

const page = { path: '/actualites/une-nouvelle', title: 'Une nouvelle', summary: '', language: 'fr', publishedAt: new Date('2026-02-03T08:00:00Z') } as const;
const read = (thing: object): unknown => JSON.parse(JSON.stringify(thing));

describe('a data block', () => {
  test.each(hostile)('holds %j without closing its element, and gives it back as it was', (title) => {
    const block = dataBlock([{ '@type': 'Thing', name: title }]);
    expect(block).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(block)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name: title }] });
  });

  test('gives back whatever text it was given', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const block = dataBlock([{ '@type': 'Thing', name }]);
        expect(block).not.toMatch(/[<>&]/);
        expect((JSON.parse(block) as { '@graph': { name: string }[] })['@graph'][0]?.name).toBe(name);
      }),
    );
  });

  test('stays in a page served without script, and is no script that the policy allows', () => {
    const element = `<script type="application/ld+json">${dataBlock([{ '@type': 'Thing', name: hostile[0] }])}</script>`;
    const html = `<main>${element}<script src="/_next/static/chunks/a.js" async=""></script></main>`;
    expect(withoutFrameworkScripts(html)).toBe(`<main>${element}</main>`);
    expect(frameworkScriptHashes(html)).toEqual([]);
  });
});

test('a trail goes from the home to the page itself, with whole addresses', () => {
  expect(breadcrumbList(place, 'Home', [{ label: 'LABs', path: '/labs' }, { label: 'Tandem' }], '/labs/tandem')).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://mayenne.example/en' },
      { '@type': 'ListItem', position: 2, name: 'LABs', item: 'https://mayenne.example/en/labs' },
      { '@type': 'ListItem', position: 3, name: 'Tandem', item: 'https://mayenne.example/en/labs/tandem' },
    ],
  });
});

test.each([
  ['NewsArticle', newsData],
  ['Article', articleData],
  ['Report', cahierData],
])('a %s says its title, its dates, its language and its address', (type, make) => {
  const thing = read(make(place, { ...page, changedAt: page.publishedAt, images: ['https://mayenne.example/a.webp'], credit: 'Les Voisins' }));
  expect(written.parse(thing)).toMatchObject({ '@type': type, headline: 'Une nouvelle', url: 'https://mayenne.example/en/actualites/une-nouvelle' });
  expect(written.parse(read(make(place, page)))).not.toHaveProperty('creditText');
});

test('the portal says where its search is', () => {
  expect(read(websiteData(place, 'Marque', 'Une vitrine', true))).toMatchObject({
    '@type': 'WebSite',
    url: 'https://mayenne.example/en',
    publisher: { '@id': 'https://mayenne.example/#publisher' },
    potentialAction: { '@type': 'SearchAction', target: { urlTemplate: 'https://mayenne.example/en/recherche?q={search_term_string}' } },
  });
  expect(read(websiteData(place, 'Marque', 'Une vitrine', false))).not.toHaveProperty('publisher');
});

test('who answers for the portal is said as configured, and not at all otherwise', () => {
  expect(publisherData({ site: place.site, email: 'a@b.example' }, 'Marque')).toBeNull();
  expect(read(publisherData({ site: place.site, name: 'Le département', phone: '02 43 00 00 00' }, 'Marque') ?? {})).toEqual({
    '@type': 'Organization',
    '@id': 'https://mayenne.example/#publisher',
    name: 'Le département',
    brand: { '@type': 'Brand', name: 'Marque' },
    contactPoint: { '@type': 'ContactPoint', contactType: 'customer service', telephone: '02 43 00 00 00' },
  });
});

test('a LAB is a project with the days of its experiment', () => {
  const lab = { slug: 'tandem', title: 'Tandem', summary: 'Deux par deux', startsOn: new Date('2026-01-05T00:00:00Z'), endsOn: null };
  expect(read(labData(place, lab))).toEqual({
    '@type': 'Project',
    name: 'Tandem',
    description: 'Deux par deux',
    url: 'https://mayenne.example/en/labs/tandem',
    foundingDate: '2026-01-05',
  });
});

test('a territory is known by its SIREN, an actor by its site when it is an address', () => {
  const territory = { slug: 'coevrons', name: 'Coëvrons', legalName: 'CC des Coëvrons', siren: '200042182', website: '', slogan: '', description: '' };
  expect(read(territoryData(place, territory))).toMatchObject({
    '@type': 'GovernmentOrganization',
    identifier: { '@type': 'PropertyValue', propertyID: 'SIREN', value: '200042182' },
  });
  const actor = { slug: 'a', name: 'A', website: 'javascript:alert(1)' };
  expect(read(actorData(place, actor))).not.toHaveProperty('sameAs');
  expect(actorData(place, { ...actor, website: 'https://a.example' })['sameAs']).toBe('https://a.example');
  expect(read(territoryData(place, territory))).not.toHaveProperty('slogan');
  const composed = { ...territory, website: 'https://territoire.example/', slogan: 'Entre ciel et grottes', description: 'Un pays de pierres.' };
  expect(read(territoryData(place, composed))).toMatchObject({ slogan: 'Entre ciel et grottes', description: 'Un pays de pierres.', sameAs: 'https://territoire.example/' });
  expect(read(territoryData(place, { ...composed, website: 'javascript:alert(1)' }))).not.toHaveProperty('sameAs');
});
