import 'server-only';
import type { SearchEntryInput } from '@/lib/search/types.ts';
import { approachPage } from '@/lib/vision/loaders.ts';
import { locales, type Locale } from '@/lib/web/i18n/locales.ts';
import { messages, type Messages } from '@/lib/web/i18n/messages.ts';

interface Texts {
  title: string;
  lead?: string;
  description?: string;
}

/** The pages that belong to no domain, and where their texts are. */
const pages: Readonly<Record<`/${string}`, (said: Messages) => Texts>> = {
  '/acteurs': ({ actors }) => actors,
  '/appels': ({ calls }) => calls,
  '/cahiers': ({ cahiers: { title, lead } }) => ({ title, lead }),
  '/labs': ({ labs }) => labs,
  '/territoires': ({ territories }) => territories,
  '/contact': ({ obligations }) => obligations.contact,
  '/accessibilite': ({ accessibility }) => accessibility,
  '/mentions-legales': ({ obligations }) => obligations.legal,
  '/donnees-personnelles': ({ personalData }) => personalData,
  '/plan-du-site': ({ obligations }) => obligations.siteMap,
};

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

/** The pages of the portal itself, as the search finds them. */
export async function searchablePages(): Promise<SearchEntryInput[]> {
  const entries: SearchEntryInput[] = [];
  for (const locale of locales) {
    entries.push(await approach(locale));
    for (const [path, textsOf] of Object.entries(pages)) {
      const texts = textsOf(messages[locale]);
      entries.push({
        objectId: path,
        shownIn: locale,
        lang: locale,
        path: path as `/${string}`,
        title: texts.title,
        summary: texts.lead ?? texts.description ?? '',
        body: path.split('/').length === 2 && /legales|donnees|accessib|contact/.test(path) ? sentences(texts).join(' ') : '',
      });
    }
  }
  return entries;
}
