import 'server-only';
import { listConsents } from '@/lib/content/repository/consents.ts';
import { knownPictureIds, linkPictures, publishPictures } from '@/lib/content/repository/picture-uses.ts';
import { changeLife, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { appendVersion, findLastVersion } from '@/lib/content/repository/versions.ts';
import { documentRules, sameDocument } from '@/lib/content/rules/documents.ts';
import type { PublishingEvidence } from '@/lib/content/rules/publishing.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { PublicationDocument } from '@/lib/content/types/document.ts';

/** What the rules of publishing ask beside the document. */
export async function publishingEvidence(publication: KeptPublication, document: PublicationDocument): Promise<PublishingEvidence> {
  return {
    pictureIds: await knownPictureIds(documentRules(publication.kind).pictureIds(document)),
    consents: publication.kind === 'portrait' ? await listConsents(publication.id) : [],
  };
}

/** The last version when it holds the draft already, else a new one. */
export async function versionOfDraft(
  { id, kind, document }: KeptPublication,
  kept: { note: string; personId: string | null; now: Date },
): Promise<{ id: string; number: number }> {
  const last = await findLastVersion(id);
  if (last && sameDocument(readDocument(kind, last.document), document)) return last;
  const version = await appendVersion({ publicationId: id, document, ...kept });
  await linkPictures(id, documentRules(kind).pictureIds(document));
  return version;
}

/** Shows a version to the public from now on, with its pictures; what was scheduled is no more. */
export async function bringOnline(publication: KeptPublication, versionId: string, now: Date): Promise<void> {
  await changeLife(publication.id, {
    publishedVersionId: versionId,
    publishedAt: publication.publishedAt ?? now,
    scheduledVersionId: null,
  });
  await publishPictures(publication.id, now);
}

/** Hides a publication from the public, with the pictures that nothing else shows. */
export async function takeOffline(publicationId: string, now: Date): Promise<void> {
  await changeLife(publicationId, { removedAt: now, scheduledVersionId: null, scheduledFor: null });
  await publishPictures(publicationId, now);
}
