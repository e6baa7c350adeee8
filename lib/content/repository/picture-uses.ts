import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

/** Those of these ids that are pictures. */
export async function knownPictureIds(ids: readonly string[]): Promise<Set<string>> {
  const rows = await db().picture.findMany({ where: { id: { in: ids.filter(isUuid) } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** The pictures that this publication shows and no other, in any of its versions. */
export async function picturesOfOnly(publicationId: string): Promise<{ id: string; widths: number[] }[]> {
  return db().picture.findMany({ where: { uses: { some: { publicationId }, every: { publicationId } } }, select: { id: true, widths: true } });
}

/**
 * Writes down which pictures a publication shows, in its draft (`draftIds`) or in any version kept: those only are
 * held back from removal.
 */
export async function linkPictures(publicationId: string, draftIds: readonly string[]): Promise<void> {
  const ids = [...await knownPictureIds(draftIds)];
  await db().publicationPicture.createMany({ data: ids.map((pictureId) => ({ publicationId, pictureId })), skipDuplicates: true });
  await db().$executeRaw`
    DELETE FROM "PublicationPicture" use
    WHERE use."publicationId" = ${publicationId}::uuid AND NOT use."pictureId" = ANY (${ids}::uuid[])
      AND NOT EXISTS (
        SELECT 1 FROM "PublicationVersion" version
        WHERE version."publicationId" = use."publicationId" AND lower(version.document::text) LIKE '%' || use."pictureId" || '%')`;
}

/**
 * Opens to the public the pictures that something online shows, and closes those of this publication that nothing
 * online shows any more.
 */
export async function publishPictures(publicationId: string, now: Date): Promise<void> {
  await db().$executeRaw`
    UPDATE "Picture" picture
    SET "publishedAt" = CASE WHEN EXISTS (
        SELECT 1 FROM "Publication" shown
        JOIN "PublicationPicture" use ON use."publicationId" = shown.id AND use."pictureId" = picture.id
        JOIN "PublicationVersion" version ON version.id = shown."publishedVersionId"
        WHERE shown."removedAt" IS NULL AND lower(version.document::text) LIKE '%' || picture.id || '%'
      ) THEN COALESCE(picture."publishedAt", ${now}) END
    FROM "PublicationPicture" own
    WHERE own."pictureId" = picture.id AND own."publicationId" = ${publicationId}::uuid`;
}
