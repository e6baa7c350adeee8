import 'server-only';
import { articleFolders } from '@/components/content/article-card.tsx';
import { mapPoints } from '@/lib/map/loaders.ts';
import type { MapPoint } from '@/lib/map/types.ts';
import { aliveInTerritory } from '@/lib/web/alive.ts';
import { fairShare } from '@/lib/web/fair-share.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { pointKind } from '@/lib/web/map-words.ts';

/** Something alive in a territory, in a line. */
export interface LivingThing {
  path: `/${string}`;
  name: string;
  /** When the name is not in the language of the page. */
  lang?: string | undefined;
  /** What it is, in words: « LAB · En expérimentation ». */
  kind: string;
}

export interface TerritoryLife {
  things: readonly LivingThing[];
  /** Kinds of which there is something, for the ways to all of them. */
  kinds: { labs: boolean; cahiers: boolean; points: boolean; news: boolean };
}

/** Of each kind. */
const mostOfKind = 3;

/** What is alive in a territory: the newest LABs and cahiers, places and actors, news and portraits; `most` things, shared fairly between the kinds. */
export async function territoryLife(locale: Locale, territory: { siren: string; slug: string }, most: number): Promise<TerritoryLife> {
  const { labs: labWords, cahiers: cahierWords, territories: words } = messages[locale];
  const [{ labs, cahiers, articles }, points] = await Promise.all([
    aliveInTerritory(locale, territory),
    mapPoints({ layers: ['lieu', 'acteur'], territorySiren: territory.siren, communeInsee: null, words: [] }),
  ]);
  const lang = locale === 'fr' ? undefined : 'fr';
  const say = (...parts: (string | false)[]) => parts.filter(Boolean).join(' · ');
  const inLine = (point: MapPoint): LivingThing => ({ path: point.path, name: point.name, lang, kind: say(pointKind(locale, point), point.place) });
  const lists: (readonly LivingThing[])[] = [
    labs.map(({ slug, title, status, demonstration }) => ({
      path: `/labs/${slug}`,
      name: title,
      lang,
      kind: say('LAB', labWords.status[status], demonstration && labWords.demonstration),
    })),
    cahiers.map(({ reference, title, status, demonstration }) => ({
      path: `/cahiers/${reference}`,
      name: title,
      lang,
      kind: say(words.life.cahier, cahierWords.status[status], demonstration && cahierWords.demonstration),
    })),
    points.filter(({ layer }) => layer === 'lieu').map(inLine),
    points.filter(({ layer }) => layer === 'acteur').map(inLine),
    articles.map(({ kind, slug, title, language, portrait }) => ({
      path: `${articleFolders[kind]}/${slug}`,
      name: portrait?.personName ?? title,
      lang: language === locale ? undefined : 'fr',
      kind: words.life[kind],
    })),
  ];
  const things = fairShare(lists.map((list) => list.slice(0, mostOfKind)), most);
  return { things, kinds: { labs: labs.length > 0, cahiers: cahiers.length > 0, points: points.length > 0, news: articles.length > 0 } };
}
