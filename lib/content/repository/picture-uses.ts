import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

/** What shows pictures: a publication, which takes them from the library of its territory, or of the portal. */
interface Showing {
  id: string;
  territorySiren: string | null;
}

/** Those of these ids that are pictures of this library. */
export async function knownPictureIds(ids: readonly string[], territorySiren: string | null): Promise<Set<string>> {
  const rows = await db().picture.findMany({ where: { id: { in: ids.filter(isUuid) }, territorySiren }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** The pictures that this publication shows and no other, in any of its versions. */
export async function picturesOfOnly(publicationId: string): Promise<{ id: string; widths: number[] }[]> {
  return db().picture.findMany({
    where: { uses: { some: { publicationId }, every: { publicationId } }, places: { none: {} } },
    select: { id: true, widths: true },
  });
}

/** Those of these pictures of a library that nothing shows, in no draft and no version. */
export async function picturesOfNothing(ids: readonly string[], territorySiren: string | null): Promise<{ id: string; widths: number[] }[]> {
  return db().picture.findMany({
    where: { id: { in: ids.filter(isUuid) }, territorySiren, uses: { none: {} }, places: { none: {} } },
    select: { id: true, widths: true },
  });
}

/**
 * Writes down which pictures a publication shows, in its draft (`draftIds`) or in any version kept: those only are
 * held back from removal.
 */
export async function linkPictures({ id: publicationId, territorySiren }: Showing, draftIds: readonly string[]): Promise<void> {
  const ids = [...await knownPictureIds(draftIds, territorySiren)];
  await db().publicationPicture.createMany({ data: ids.map((pictureId) => ({ publicationId, pictureId })), skipDuplicates: true });
  await db().$executeRaw`
    DELETE FROM "PublicationPicture" use
    WHERE use."publicationId" = ${publicationId}::uuid AND NOT use."pictureId" = ANY (${ids}::uuid[])
      AND NOT EXISTS (
        SELECT 1 FROM "PublicationVersion" version
        WHERE version."publicationId" = use."publicationId" AND lower(version.document::text) LIKE '%' || use."pictureId" || '%')`;
}

/**
 * Says which pictures of a publication the public sees (`shownIds`, none when it is not online), opens them, and closes
 * those that nothing online shows any more. Answers how many of its pictures were shown or hidden.
 */
export async function showPictures(publicationId: string, shownIds: readonly string[], now: Date): Promise<number> {
  const ids = shownIds.filter(isUuid);
  const changed = await db().$executeRaw`
    UPDATE "PublicationPicture" SET shown = NOT shown
    WHERE "publicationId" = ${publicationId}::uuid AND shown <> ("pictureId" = ANY (${ids}::uuid[]))`;
  await db().$executeRaw`
    UPDATE "Picture" picture
    SET "publishedAt" = CASE
        WHEN EXISTS (SELECT 1 FROM "PublicationPicture" use WHERE use."pictureId" = picture.id AND use.shown)
          OR EXISTS (SELECT 1 FROM "Place" place WHERE place."pictureId" = picture.id AND place.state = 'published')
        THEN COALESCE(picture."publishedAt", ${now}) END
    FROM "PublicationPicture" own
    WHERE own."pictureId" = picture.id AND own."publicationId" = ${publicationId}::uuid`;
  return changed;
}
