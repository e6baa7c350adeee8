import { expect, test } from 'vitest';
import { queryOf } from '@/lib/web/i18n/links.ts';
import { siteMap } from '@/lib/web/public-pages/site-map.ts';
import { sitemapOf } from '@/lib/web/public-pages/sitemap.ts';

test('each page is named in each language, with its twins and its last change', () => {
  const xml = sitemapOf('https://mayenne.example', [
    { path: '/', label: 'Accueil' },
    { path: '/labs/tandem', label: 'Tandem', changedAt: new Date('2026-03-01T09:30:00Z') },
  ]);
  const twins = (fr: string, en: string) =>
    `<xhtml:link rel="alternate" hreflang="fr" href="${fr}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/><xhtml:link rel="alternate" hreflang="x-default" href="${fr}"/>`;
  const home = twins('https://mayenne.example/', 'https://mayenne.example/en');
  const lab = twins('https://mayenne.example/labs/tandem', 'https://mayenne.example/en/labs/tandem');
  const date = '<lastmod>2026-03-01T09:30:00.000Z</lastmod>';
  expect(xml.split('\n').slice(1, -2)).toEqual([
    `<url><loc>https://mayenne.example/</loc>${home}</url>`,
    `<url><loc>https://mayenne.example/en</loc>${home}</url>`,
    `<url><loc>https://mayenne.example/labs/tandem</loc>${date}${lab}</url>`,
    `<url><loc>https://mayenne.example/en/labs/tandem</loc>${date}${lab}</url>`,
  ]);
});

test('a sitemap never passes fifty thousand addresses', () => {
  const pages = Array.from({ length: 30_000 }, (_, index) => ({ path: `/cahiers/${index}` as const, label: '' }));
  expect(sitemapOf('https://mayenne.example', pages).match(/<loc>/g)).toHaveLength(50_000);
});

test('in the map of the site a page stands under its parent, in the part of its kind, and long kinds are cut', () => {
  const map = siteMap([
    { source: { part: 'participation', shown: 1 }, pages: [{ path: '/labs', label: 'Les LABs' }] },
    {
      source: { part: 'participation', shown: 2 },
      pages: ['a', 'b', 'c'].map((slug) => ({ path: `/labs/${slug}` as const, label: slug, under: '/labs' as const })),
    },
    { source: { part: 'news', shown: 9 }, pages: [{ path: '/actualites/x', label: 'X', under: '/actualites' }] },
  ]);
  const labels = (part: 'participation' | 'news') => map.get(part)?.map(({ label, below }) => [label, below.map((page) => page.label)]);
  expect(labels('participation')).toEqual([['Les LABs', ['a', 'b']]]);
  expect(labels('news')).toEqual([['X', []]]);
});

test('the query of a list is kept as it was asked, whatever it holds', () => {
  expect(queryOf({})).toBe('');
  expect(queryOf({ q: 'l’été & "<b>', page: '2', theme: ['a', 'b'], rien: undefined })).toBe(
    '?q=l%E2%80%99%C3%A9t%C3%A9+%26+%22%3Cb%3E&page=2&theme=a&theme=b',
  );
});
