import { isConsentValid } from '@/lib/content/rules/consents.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { picturePlaces, territoryBlockField, visibleTerritoryBlocks } from '@/lib/content/rules/territory-page.ts';
import { territoryBlockName } from '@/lib/content/rules/territory-texts.ts';
import { publicPictureIds, unbackedTestimonies } from '@/lib/content/rules/testimonies.ts';
import type { ArticleDocument, PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { nameKey } from '@/lib/platform/names.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** Something of another part of the portal that a page puts forward. */
export interface FeaturedSubject {
  kind: 'lab' | 'actor' | 'place';
  slug: string;
}

/** What a document alone cannot say. */
export interface PublishingEvidence {
  /** Ids of the pictures that exist in the library of the publication. */
  pictureIds: ReadonlySet<string>;
  consents: readonly ConsentRecord[];
  /** What the document puts forward and the public cannot see; absent when nobody looked. */
  absent?: readonly FeaturedSubject[];
}

function portraitOf(document: PublicationDocument): ArticleDocument['portrait'] {
  return 'portrait' in document ? document.portrait : undefined;
}

/** The portrait stands on a consent, and none in the name of its person holds at this instant. */
export function lacksConsent(document: PublicationDocument, consents: readonly ConsentRecord[], at: Date): boolean {
  const portrait = portraitOf(document);
  if (portrait?.backing !== 'consent') return false;
  const person = nameKey(portrait.personName);
  return !consents.some((consent) => nameKey(consent.personName) === person && isConsentValid(consent, at));
}

/** What the blocks that the public would see put forward, each with the name of its input and its place in words. */
export function featuredSubjects(page: TerritoryPageDocument): (FeaturedSubject & { field: string; place: string })[] {
  return visibleTerritoryBlocks(page).flatMap((block): (FeaturedSubject & { field: string; place: string })[] => {
    const at = { field: territoryBlockField(block, 'slug'), place: territoryBlockName(block) };
    if (block.kind === 'featured' && block.slug !== '') return [{ kind: block.subject, slug: block.slug, ...at }];
    return block.kind === 'place' && block.slug !== '' ? [{ kind: block.kind, slug: block.slug, ...at }] : [];
  });
}

function articleFaults(kind: PublicationKind, document: PublicationDocument, { pictureIds, consents }: PublishingEvidence, at: Date): FieldRefusal[] {
  const faults: FieldRefusal[] = [];
  if (documentRules(kind).pictureIds(document).some((id) => !pictureIds.has(id))) {
    faults.push({ field: 'picture.id', message: 'Une image du texte n’existe plus : choisissez-en une autre, ou retirez-la.' });
  }
  if (lacksConsent(document, consents, at)) {
    faults.push({
      field: 'portrait.backing',
      message: 'Aucun consentement à ce nom ne sera valable à ce moment : enregistrez-le plus bas, ou citez une source publiée.',
    });
  }
  return faults;
}

function territoryFaults(page: TerritoryPageDocument, { pictureIds, consents, absent = [] }: PublishingEvidence, at: Date): FieldRefusal[] {
  const gone = ({ kind, slug }: FeaturedSubject) => absent.some((subject) => subject.kind === kind && subject.slug === slug);
  return [
    ...picturePlaces(page, visibleTerritoryBlocks(page))
      .filter(({ id }) => !pictureIds.has(id))
      .map(({ field, place }) => ({ field, message: `${place} : cette image n’est plus parmi celles du territoire. Choisissez-en une autre, ou retirez-la.` })),
    ...unbackedTestimonies(page, consents, at)
      .filter(({ personName }) => personName !== '')
      .map((block) => ({
        field: territoryBlockField(block, 'personName'),
        message: `${territoryBlockName(block)} : aucun consentement à ce nom ne sera valable à ce moment. Enregistrez-le, ou masquez le bloc.`,
      })),
    ...featuredSubjects(page)
      .filter(gone)
      .map(({ field, place }) => ({ field, message: `${place} : ce qui est choisi n’est pas visible du public. Choisissez autre chose, ou masquez le bloc.` })),
  ];
}

/** Everything that forbids the document to be online at this instant, each with its place. */
export function publishingFaults(kind: PublicationKind, document: PublicationDocument, evidence: PublishingEvidence, at: Date): FieldRefusal[] {
  const beyond =
    kind === 'territory' ? territoryFaults(document as TerritoryPageDocument, evidence, at) : articleFaults(kind, document, evidence, at);
  return [...documentRules(kind).faults(document), ...beyond];
}

/** Ids of the pictures that the public sees while this document is online, at this instant. */
export function shownPictureIds(kind: PublicationKind, document: PublicationDocument, consents: readonly ConsentRecord[], at: Date): string[] {
  return kind === 'territory' ? publicPictureIds(document as TerritoryPageDocument, consents, at) : documentRules(kind).pictureIds(document);
}
