import { expect, it } from 'vitest';
import { openingsOf } from '@/lib/places/rules/hours.ts';
import type { PublishedPlace } from '@/lib/places/types.ts';
import { placeData } from '@/lib/web/place-data.ts';

const both = (fr: string, en = '') => ({ fr, en });
const place: PublishedPlace = {
  id: '018f0000-0000-7000-8000-000000000000',
  slug: 'l-ampere',
  name: 'L’Ampère',
  kind: 'tiers_lieu',
  summary: both('Un tiers-lieu.', 'A shared workplace.'),
  presentation: both(''),
  services: [both('Fablab')],
  openings: openingsOf([
    { from: 1, to: 5, opensAt: '09:00', closesAt: '12:30' },
    { from: 6, to: 6, opensAt: '10:00', closesAt: '24:00' },
  ]).openings,
  openSince: both(''),
  openingNote: both(''),
  address: '17 bd du Général de Gaulle',
  postalCode: '53700',
  communeName: 'Villaines-la-Juhel',
  communeInsee: '53271',
  communeSlug: 'villaines-la-juhel',
  territorySiren: '200042182',
  territorySlug: 'mont-des-avaloirs',
  territoryName: 'Mont des Avaloirs',
  latitude: 48.34,
  longitude: -0.292,
  isApproximate: true,
  accessible: ['adapted_toilet'],
  inaccessible: ['induction_loop'],
  accessNote: both(''),
  operator: { name: 'Communauté de communes', path: '/territoires/mont-des-avaloirs' },
  website: '',
  phone: '',
  email: '',
  source: both(''),
  picture: null,
  updatedAt: new Date(0),
  demonstration: false,
};

it('tells machines the hours of the week, what is there and what is known to be missing', () => {
  expect(placeData({ site: 'https://portail.example', locale: 'en' }, place)).toEqual({
    '@type': 'LocalBusiness',
    name: 'L’Ampère',
    description: 'A shared workplace.',
    url: 'https://portail.example/en/lieux/l-ampere',
    address: {
      '@type': 'PostalAddress',
      streetAddress: '17 bd du Général de Gaulle',
      postalCode: '53700',
      addressLocality: 'Villaines-la-Juhel',
      addressCountry: 'FR',
    },
    openingHours: ['Mo-Fr 09:00-12:30', 'Sa 10:00-24:00'],
    amenityFeature: [
      { '@type': 'LocationFeatureSpecification', name: 'Fablab', value: true },
      { '@type': 'LocationFeatureSpecification', name: 'Accessible toilet', value: true },
      { '@type': 'LocationFeatureSpecification', name: 'Induction loop for hearing aids', value: false },
    ],
    parentOrganization: { '@type': 'Organization', name: 'Communauté de communes' },
  });
});

it('gives a position only when it is that of the place, and calls what is not a business by its kind', () => {
  const data = placeData({ site: 'https://portail.example', locale: 'fr' }, { ...place, kind: 'site_culturel', isApproximate: false, openings: [] });
  expect(data).toMatchObject({ '@type': 'CivicStructure', geo: { '@type': 'GeoCoordinates', latitude: 48.34, longitude: -0.292 } });
  expect(data['openingHours']).toBeUndefined();
});
