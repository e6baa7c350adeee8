import 'server-only';
import { listConsents } from '@/lib/content/repository/consents.ts';
import { knownPictureIds, linkPictures, showPictures } from '@/lib/content/repository/picture-uses.ts';
import { changeLife, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { endWaitingReading } from '@/lib/content/repository/readings.ts';
import { appendVersion, findLastVersion, findVersion } from '@/lib/content/repository/versions.ts';
import { documentRules, sameDocument } from '@/lib/content/rules/documents.ts';
import { isOnline } from '@/lib/content/rules/life.ts';
import { featuredSubjects, publishingFaults, shownPictureIds, type FeaturedSubject, type PublishingEvidence } from '@/lib/content/rules/publishing.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { PublicationDocument } from '@/lib/content/types/document.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** What the rules of publishing ask beside the document, but for what only higher domains know. */
export async function publishingEvidence(publication: KeptPublication, document: PublicationDocument): Promise<PublishingEvidence> {
  const { id, kind, territorySiren } = publication;
  return {
    pictureIds: await knownPictureIds(documentRules(kind).pictureIds(document), territorySiren),
    consents: kind === 'portrait' || kind === 'territory' ? await listConsents(id) : [],
  };
}

/** The last version when it holds the draft already, else a new one. */
export async function versionOfDraft(
  publication: KeptPublication,
  kept: { note: string; personId: string | null; now: Date },
): Promise<{ id: string; number: number }> {
  const { id, kind, document } = publication;
  const last = await findLastVersion(id);
  if (last && sameDocument(readDocument(kind, last.document), document)) return last;
  const version = await appendVersion({ publicationId: id, document, ...kept });
  await linkPictures(publication, documentRules(kind).pictureIds(document));
  return version;
}

/** Whether the public sees something of a higher domain; given by who composes both, absent when nobody may ask. */
export type IsPublic = (subject: FeaturedSubject) => Promise<boolean>;

/** What forbids the document to be online at this instant, each with its place. */
export async function faultsAt(publication: KeptPublication, document: PublicationDocument, at: Date, isPublic?: IsPublic): Promise<FieldRefusal[]> {
  const evidence = await publishingEvidence(publication, document);
  const absent: FeaturedSubject[] = [];
  if (publication.kind === 'territory' && isPublic) {
    for (const subject of featuredSubjects(document as TerritoryPageDocument)) if (!(await isPublic(subject))) absent.push(subject);
  }
  return publishingFaults(publication.kind, document, { ...evidence, absent }, at);
}

/** Shows a version to the public from now on, with its pictures; what was scheduled is no more. */
export async function bringOnline(publication: KeptPublication, version: { id: string; document: PublicationDocument }, now: Date): Promise<void> {
  const { id, kind } = publication;
  await changeLife(id, { publishedVersionId: version.id, publishedAt: publication.publishedAt ?? now, scheduledVersionId: null });
  const { consents } = await publishingEvidence(publication, version.document);
  await showPictures(id, shownPictureIds(kind, version.document, consents, now), now);
}

/** Shows or hides the pictures of what is online as its consents allow now; answers how many changed. */
export async function showAllowed(publication: KeptPublication, now: Date): Promise<number> {
  const { id, kind, publishedVersionId } = publication;
  const version = publishedVersionId && isOnline(publication) ? await findVersion(id, publishedVersionId) : null;
  if (!version) return 0;
  const document = readDocument(kind, version.document);
  const { consents } = await publishingEvidence(publication, document);
  return showPictures(id, shownPictureIds(kind, document, consents, now), now);
}

/** Hides a publication from the public, with the pictures that nothing else shows. */
export async function takeOffline(publicationId: string, now: Date): Promise<void> {
  await changeLife(publicationId, { removedAt: now, scheduledVersionId: null, scheduledFor: null });
  await showPictures(publicationId, [], now);
  await endWaitingReading(publicationId, now);
}
