import { isConsentValid } from '@/lib/content/rules/consents.ts';
import { picturePlaces, visibleTerritoryBlocks } from '@/lib/content/rules/territory-page.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument, TestimonyBlock } from '@/lib/content/types/territory-page.ts';
import { nameKey } from '@/lib/platform/names.ts';

type Consents = readonly Pick<ConsentRecord, 'personName' | 'givenOn' | 'endsOn' | 'withdrawnAt'>[];

/** A consent in the name of this person, however it is written, holds at this instant. */
export function hasConsent(personName: string, consents: Consents, at: Date): boolean {
  const person = nameKey(personName);
  return person !== '' && consents.some((consent) => nameKey(consent.personName) === person && isConsentValid(consent, at));
}

/** Testimonies that the public would read and that no consent allows at this instant. */
export function unbackedTestimonies(page: TerritoryPageDocument, consents: Consents, at: Date): TestimonyBlock[] {
  return visibleTerritoryBlocks(page)
    .filter((block) => block.kind === 'testimony')
    .filter(({ personName }) => !hasConsent(personName, consents, at));
}

/** The page as the public may read it at this instant: neither what is hidden, nor a testimony that no consent allows. */
export function publicTerritoryPage(page: TerritoryPageDocument, consents: Consents, at: Date): TerritoryPageDocument {
  const unbacked = new Set(unbackedTestimonies(page, consents, at).map(({ id }) => id));
  return { ...page, blocks: visibleTerritoryBlocks(page).filter(({ id }) => !unbacked.has(id)) };
}

/** Ids of the pictures that the public may see on the page at this instant. */
export function publicPictureIds(page: TerritoryPageDocument, consents: Consents, at: Date): string[] {
  const shown = publicTerritoryPage(page, consents, at);
  return [...new Set(picturePlaces(shown, shown.blocks).map(({ id }) => id))];
}

/** The page without the testimonies of these people, shown or hidden; the very same when there is none. */
export function withoutTestimonies(page: TerritoryPageDocument, isForgotten: (personName: string) => boolean): TerritoryPageDocument {
  const blocks = page.blocks.filter((block) => block.kind !== 'testimony' || !isForgotten(block.personName));
  return blocks.length === page.blocks.length ? page : { ...page, blocks };
}
