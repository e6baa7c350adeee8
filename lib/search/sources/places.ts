import { articleText } from '@/lib/content/rules/markdown.ts';
import { saidIn } from '@/lib/content/rules/languages.ts';
import { publishedPlacePages } from '@/lib/places/loaders/places.ts';
import type { PublishedPlace } from '@/lib/places/types.ts';
import { languages, say, wholly } from '@/lib/search/sources/reading.ts';
import type { SearchEntryInput, SearchLanguage } from '@/lib/search/types.ts';

/** A place as the page of this language shows it; in French, marked as such, while it is not translated. */
function entryIn(place: PublishedPlace, language: SearchLanguage): SearchEntryInput {
  const summary = saidIn(place.summary, language);
  const lang = summary.lang ?? language;
  const said = (text: { fr: string; en: string }) => saidIn(text, lang).text;
  return {
    objectId: place.id,
    shownIn: language,
    lang,
    path: `/lieux/${place.slug}`,
    title: place.name,
    summary: summary.text,
    body: say(...place.services.map(said), articleText(said(place.presentation)), said(place.openSince), said(place.openingNote)),
    keywords: say(place.communeName, place.postalCode, place.address, place.operator?.name),
    territorySirens: [place.territorySiren],
    shownAt: place.updatedAt,
  };
}

export const places = wholly('place', ['Place', 'PlaceService', 'Commune', 'Territory', 'Actor'], async () =>
  (await publishedPlacePages()).flatMap((place) => languages.map((language) => entryIn(place, language))),
);
