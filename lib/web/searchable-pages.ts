import 'server-only';
import { createHash } from 'node:crypto';
import type { PortalPages } from '@/lib/search/sources/register.ts';
import type { SearchEntryInput } from '@/lib/search/types.ts';
import { approachPage, brandPage } from '@/lib/vision/loaders.ts';
import { locales, type Locale } from '@/lib/web/i18n/locales.ts';
import { messages, type Messages } from '@/lib/web/i18n/messages.ts';

interface Texts {
  title: string;
  lead?: string;
  description?: string;
}

/** The pages that belong to no domain, and where their texts are. */
const fixed: Readonly<Record<`/${string}`, (said: Messages) => Texts>> = {
  '/acteurs': ({ actors }) => actors,
  '/appels': ({ calls }) => calls,
  '/cahiers': ({ cahiers: { title, lead } }) => ({ title, lead }),
  '/carte': ({ map: { title, lead } }) => ({ title, lead }),
  '/labs': ({ labs }) => labs,
  '/territoires': ({ territories }) => territories,
  '/actualites': ({ articles }) => ({ title: articles.newsTitle, lead: articles.newsLead }),
  '/portraits': ({ articles }) => ({ title: articles.portraitsTitle, lead: articles.portraitsLead }),
  '/eco-conception': ({ obligations }) => obligations.ecoDesign,
  '/contact': ({ obligations }) => obligations.contact,
  '/accessibilite': ({ accessibility }) => accessibility,
  '/mentions-legales': ({ obligations }) => obligations.legal,
  '/donnees-personnelles': ({ personalData }) => personalData,
  '/plan-du-site': ({ obligations }) => obligations.siteMap,
};

/** Those whose sentences are all here, and worth finding; the others show what other kinds of things say. */
const said = new Set(['/marque', '/eco-conception', '/contact', '/accessibilite', '/mentions-legales', '/donnees-personnelles']);

/** Every sentence of a page, without those that wait for a value. */
function sentences(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return value.includes('{') ? [] : value;
    return typeof value === 'object' && value !== null ? sentences(value) : [];
  });
}

async function approach(locale: Locale): Promise<SearchEntryInput> {
  const { title, description } = messages[locale].vision.approach;
  const { principles, challenges, values, bodies, milestones, brand } = await approachPage(locale);
  return {
    objectId: '/demarche',
    shownIn: locale,
    lang: locale,
    path: '/demarche',
    title,
    summary: description,
    body: [
      ...principles.flatMap(({ name, subtitle, body }) => [name, subtitle ?? '', ...body]),
      ...[...challenges, ...values].flatMap(({ name, text }) => [name, text]),
      ...bodies.flatMap(({ name, composition, mission }) => [name, composition, mission]),
      ...milestones.map((milestone) => milestone.title),
      ...brand.definition,
    ].join(' '),
  };
}

/** The sentences of the page on the brand that the vision does not hold. */
const aboutBrand = (locale: Locale) => page(locale, '/marque', messages[locale].brand);

async function brandEntry(locale: Locale): Promise<SearchEntryInput> {
  const { brand } = await brandPage(locale);
  const entry = aboutBrand(locale);
  return {
    ...entry,
    body: [
      ...brand.definition,
      ...brand.positions.flatMap(({ title, text }) => [title, text]),
      ...brand.stakes.flatMap(({ title, points }) => [title, ...points]),
      ...brand.media,
      ...brand.club,
      ...brand.pegase.presentation,
      brand.pegase.condition,
      entry.body,
    ].join(' '),
  };
}

function page(locale: Locale, path: string, { title, lead, description, ...rest }: Texts): SearchEntryInput {
  return {
    objectId: path,
    shownIn: locale,
    lang: locale,
    path: path as `/${string}`,
    title,
    summary: description ?? lead ?? '',
    body: said.has(path) ? [lead ?? '', ...sentences(rest)].join(' ') : '',
  };
}

const fixedEntries = locales.flatMap((locale) => Object.entries(fixed).map(([path, textsOf]) => page(locale, path, textsOf(messages[locale]))));

/** The pages of the portal itself, as the search finds them. */
export const searchablePages: PortalPages = {
  tables: ['Principle', 'Challenge', 'BrandValue', 'GovernanceBody', 'PlanningMilestone', 'BrandStatement'],
  edition: createHash('sha1').update(JSON.stringify([...fixedEntries, ...locales.map(aboutBrand)])).digest('base64'),
  async entries() {
    const written: SearchEntryInput[] = [];
    for (const locale of locales) written.push(await approach(locale), await brandEntry(locale));
    return [...written, ...fixedEntries];
  },
};
