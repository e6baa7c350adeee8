import type { Language } from '@/lib/content/types/document.ts';
import type { PublishedPlace } from '@/lib/places/types.ts';

/** Every text of the page of a place is written in this language. */
export function isWhollySaid(place: PublishedPlace, language: Language): boolean {
  const { summary, presentation, services, openSince, openingNote, accessNote, source, picture } = place;
  const texts = [summary, presentation, ...services, openSince, openingNote, accessNote, source, ...(picture ? [picture.alt] : [])];
  return texts.every((text) => text.fr === '' || text[language] !== '');
}
