import { mapLayers } from '@/lib/map/rules/layers.ts';
import type { MapLayer, MapPoint } from '@/lib/map/types.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

/** What each kind of each layer is called. */
export type KindWords = Readonly<Record<MapLayer, Readonly<Record<string, string>>>>;

/** In a language. */
function kindWords(locale: Locale): KindWords {
  const { actors, labs, map, places } = messages[locale];
  return { territoire: map.kinds.territoire, lab: labs.status, acteur: actors.kind, lieu: places.kinds };
}

/** What a point is: « LAB, en pause », « Association ». */
export function pointKind(locale: Locale, { layer, kind }: Pick<MapPoint, 'layer' | 'kind'>): string {
  const words = kindWords(locale)[layer][kind] ?? kind;
  return layer === 'lab' ? `${messages[locale].map.layer.lab}, ${words.toLocaleLowerCase(locale)}` : words;
}

/** Every kind of every layer as `pointKind` says it, for what runs in the browser. */
export function spokenKinds(locale: Locale): KindWords {
  const words = kindWords(locale);
  const spoken = (layer: MapLayer) => Object.fromEntries(Object.keys(words[layer]).map((kind) => [kind, pointKind(locale, { layer, kind })]));
  return Object.fromEntries(mapLayers.map((layer) => [layer, spoken(layer)])) as KindWords;
}
