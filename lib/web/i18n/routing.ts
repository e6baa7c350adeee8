import type { Redirect, Rewrite } from 'next/dist/lib/load-custom-routes.js';
import { frenchOnlyAreas } from './links.ts';

const reserved = '(?!(?:en|fr|api|_next)(?:/|$))';

/**
 * French lives at the root for people and under `[locale]` for the framework.
 * Addresses with a dot are files first; what is no file gets the French page
 * "not found" like any other unknown address.
 */
export const languageRewrites: { beforeFiles: Rewrite[]; afterFiles: Rewrite[]; fallback: Rewrite[] } = {
  beforeFiles: [
    { source: '/', destination: '/fr' },
    { source: `/:path(${reserved}[^.]+)`, destination: '/fr/:path' },
  ],
  afterFiles: [{ source: `/:path(${reserved}.*\\..*)`, destination: '/fr/:path' }],
  fallback: [],
};

/** Places have no list of their own: the map lists them. */
const placesOnMap: Redirect[] = ['', '/en'].map((language) => ({
  source: `${language}/lieux`,
  destination: `${language}/carte?calque=lieu`,
  permanent: false,
}));

export const languageRedirects: Redirect[] = [
  ...placesOnMap,
  { source: '/fr', destination: '/', permanent: true },
  { source: '/fr/:path*', destination: '/:path*', permanent: true },
  {
    source: `/en/:area(${frenchOnlyAreas.join('|')})/:path*`,
    destination: '/:area/:path*',
    permanent: false,
  },
];
