import 'server-only';
import { publicActorAddresses } from '@/lib/actors/loaders.ts';
import { publicCahierAddresses } from '@/lib/cahiers/loaders.ts';
import { proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { decidedCalls } from '@/lib/committee/loaders/call-results.ts';
import { publishedArticles, territoryPagesOnline } from '@/lib/content/loaders.ts';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import { publicLabAddresses } from '@/lib/labs/loaders.ts';
import { publicPlaceAddresses } from '@/lib/places/loaders/places.ts';
import { allCommunes, allTerritories } from '@/lib/territories/loaders/territories.ts';
import { terresWithThemes } from '@/lib/vision/loaders.ts';
import { messages, type Messages } from '@/lib/web/i18n/messages.ts';
import type { PublicPageSource, SiteMapPart } from '@/lib/web/public-pages/types.ts';

/** Of each kind: two languages of them and of the pages below stay under the 50,000 addresses that a sitemap may hold. */
const most = 5_000;
const everyOne = Number.POSITIVE_INFINITY;

/** A page that is always there. */
function fixed(route: `/${string}`, part: SiteMapPart, label: (texts: Messages) => string): PublicPageSource {
  return { route, part, shown: 1, pages: async (locale) => [{ path: route, label: label(messages[locale]) }] };
}

/** Articles of a kind, newest first; pages have no list above them. */
function articles(kind: ArticleKind, folder: '/actualites' | '/portraits' | '/pages', shown: number): PublicPageSource {
  return {
    route: `${folder}/[slug]`,
    part: 'news',
    shown,
    pages: async (locale) =>
      (await publishedArticles(locale, [kind])).map(({ slug, title, language, updatedAt }) => ({
        path: `${folder}/${slug}`,
        label: title,
        lang: language === locale ? undefined : language,
        changedAt: updatedAt,
        under: folder === '/pages' ? undefined : folder,
      })),
  };
}

/**
 * Every type of public page that search engines may know: what sitemap.xml and the site map name, and what the gates
 * of weight and access visit. A new kind of page adds itself here.
 */
export const publicPageSources: readonly PublicPageSource[] = [
  fixed('/', 'discover', ({ layout }) => layout.breadcrumbHome),
  fixed('/demarche', 'discover', ({ layout }) => layout.approach),
  fixed('/marque', 'discover', ({ brand }) => brand.title),
  fixed('/recherche', 'discover', ({ layout }) => layout.search),
  {
    route: '/terres/[slug]',
    part: 'terres',
    shown: everyOne,
    pages: async (locale) => (await terresWithThemes(locale)).map(({ slug, name }) => ({ path: `/terres/${slug}`, label: name })),
  },
  {
    route: '/themes/[slug]',
    part: 'terres',
    shown: everyOne,
    pages: async (locale) =>
      (await terresWithThemes(locale)).flatMap((terre) =>
        terre.themes.map(({ slug, name }) => ({ path: `/themes/${slug}` as const, label: name, under: `/terres/${terre.slug}` as const })),
      ),
  },
  fixed('/carte', 'territories', ({ map }) => map.title),
  fixed('/territoires', 'territories', ({ layout }) => layout.territories),
  {
    route: '/territoires/[slug]',
    part: 'territories',
    shown: everyOne,
    pages: async () => {
      const [territories, composed] = await Promise.all([allTerritories(), territoryPagesOnline()]);
      return territories.map(({ siren, slug, name }) => ({
        path: `/territoires/${slug}` as const,
        label: name,
        lang: 'fr',
        changedAt: composed.get(siren)?.updatedAt,
        under: '/territoires' as const,
      }));
    },
  },
  {
    route: '/territoires/[slug]/communes',
    part: 'territories',
    shown: 0,
    pages: async (locale) =>
      (await allTerritories()).map(({ slug, name }) => ({
        path: `/territoires/${slug}/communes`,
        label: messages[locale].territories.communesOf.replace('{name}', name),
      })),
  },
  {
    route: '/lieux/[slug]',
    part: 'territories',
    shown: 3,
    pages: async () =>
      (await publicPlaceAddresses(most)).map(({ slug, name, updatedAt }) => ({ path: `/lieux/${slug}`, label: name, lang: 'fr', changedAt: updatedAt })),
  },
  fixed('/communes', 'territories', ({ communes }) => communes.title),
  {
    route: '/communes/[slug]',
    part: 'territories',
    shown: 0,
    pages: async () => (await allCommunes()).map(({ slug, name }) => ({ path: `/communes/${slug}`, label: name, lang: 'fr', under: '/communes' })),
  },
  fixed('/couverture', 'territories', ({ coverage }) => coverage.short),
  fixed('/appels', 'participation', ({ layout }) => layout.calls),
  {
    route: '/appels/[slug]',
    part: 'participation',
    shown: 3,
    pages: async () => (await publicCalls()).map(({ slug, title }) => ({ path: `/appels/${slug}`, label: title, lang: 'fr', under: '/appels' })),
  },
  ...(['formulaire', 'grille'] as const).map(
    (page): PublicPageSource => ({
      route: `/appels/[slug]/${page}`,
      part: 'participation',
      shown: 0,
      pages: async () => (await publicCalls()).map(({ slug, title }) => ({ path: `/appels/${slug}/${page}`, label: title, lang: 'fr' })),
    }),
  ),
  ...(['decisions', 'decisions/verifier'] as const).map(
    (page): PublicPageSource => ({
      route: `/appels/[slug]/${page}`,
      part: 'participation',
      shown: 0,
      pages: async () => (await decidedCalls()).map(({ slug, title }) => ({ path: `/appels/${slug}/${page}`, label: title, lang: 'fr' })),
    }),
  ),
  fixed('/cahiers', 'participation', ({ layout }) => layout.cahiers),
  {
    route: '/cahiers/[reference]',
    part: 'participation',
    shown: 0,
    pages: async () =>
      (await publicCahierAddresses(most)).map(({ reference, title, publishedAt }) => ({
        path: `/cahiers/${reference}`,
        label: title,
        lang: 'fr',
        changedAt: publishedAt,
      })),
  },
  {
    route: '/cahiers/[reference]/[proposal]',
    part: 'participation',
    shown: 0,
    pages: async () =>
      (await publicCahierAddresses(most)).flatMap(({ reference, publishedAt, proposals }) =>
        proposals.map(({ position, title }) => ({
          path: proposalAddress(reference, position),
          label: title,
          lang: 'fr',
          changedAt: publishedAt,
        })),
      ),
  },
  fixed('/labs', 'participation', ({ layout }) => layout.labs),
  {
    route: '/labs/[slug]',
    part: 'participation',
    shown: 4,
    pages: async () =>
      (await publicLabAddresses(most)).map(({ slug, title, changedAt }) => ({
        path: `/labs/${slug}`,
        label: title,
        lang: 'fr',
        changedAt,
        under: '/labs',
      })),
  },
  fixed('/acteurs', 'participation', ({ layout }) => layout.actors),
  {
    route: '/acteurs/[slug]',
    part: 'participation',
    shown: 0,
    pages: async () => (await publicActorAddresses(most)).map(({ slug, name }) => ({ path: `/acteurs/${slug}`, label: name, lang: 'fr' })),
  },
  fixed('/actualites', 'news', ({ layout }) => layout.news),
  articles('news', '/actualites', 3),
  fixed('/portraits', 'news', ({ layout }) => layout.portraits),
  articles('portrait', '/portraits', 3),
  { ...articles('page', '/pages', 10), part: 'information' },
  fixed('/contact', 'information', ({ obligations }) => obligations.contact.title),
  fixed('/eco-conception', 'information', ({ layout }) => layout.ecoDesign),
  fixed('/accessibilite', 'information', ({ layout }) => layout.accessibility),
  fixed('/mentions-legales', 'information', ({ layout }) => layout.legalNotice),
  fixed('/donnees-personnelles', 'information', ({ layout }) => layout.personalData),
  fixed('/plan-du-site', 'information', ({ layout }) => layout.siteMap),
];

/** Public pages that no map of the site names, and why. */
export const unlistedRoutes: Readonly<Record<string, string>> = {
  '/[...unknown]': 'answers 404 wherever nothing is',
  '/labs/[slug]/journal/[number]': 'goes on with the notes of a LAB, whose page leads there',
  '/actualites/page/[number]': 'goes on with the list of the news, which leads there; its items are in the register',
};
