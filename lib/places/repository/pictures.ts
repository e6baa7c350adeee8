import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

const columns = { id: true, name: true, credit: true, width: true, height: true, widths: true } as const;

export type PictureChoice = Prisma.PictureGetPayload<{ select: typeof columns }>;

/** More would not be read in a list; the newest are those that one looks for. */
const mostPictures = 60;

/** Those of the territory, and those of the portal for who writes every place. */
function libraries(territorySiren: string, everyLibrary: boolean): Prisma.PictureWhereInput {
  return { OR: [{ territorySiren }, ...(everyLibrary ? [{ territorySiren: null }] : [])] };
}

/** This picture is in a library that serves the places of this territory. */
export async function mayShowPicture(id: string, territorySiren: string, everyLibrary: boolean): Promise<boolean> {
  return (await db().picture.count({ where: { id, ...libraries(territorySiren, everyLibrary) } })) > 0;
}

/** Pictures that a place of this territory may show, newest first, with the one already chosen. */
export async function listPictureChoices(
  territorySiren: string,
  everyLibrary: boolean,
  chosenId: string | null,
): Promise<PictureChoice[]> {
  const [chosen, rows] = await Promise.all([
    chosenId === null ? null : db().picture.findUnique({ where: { id: chosenId }, select: columns }),
    db().picture.findMany({
      where: { ...libraries(territorySiren, everyLibrary), ...(chosenId === null ? {} : { id: { not: chosenId } }) },
      orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
      take: mostPictures,
      select: columns,
    }),
  ]);
  return [...(chosen ? [chosen] : []), ...rows];
}

/** Opens to the public those of these pictures that something online shows, and closes the others. */
export async function openPictures(ids: readonly (string | null | undefined)[], now: Date): Promise<void> {
  requireTransaction();
  const concerned = [...new Set(ids.filter((id) => id !== null && id !== undefined))];
  if (concerned.length === 0) return;
  await db().$executeRaw`
    UPDATE "Picture" picture
    SET "publishedAt" = CASE WHEN EXISTS (
        SELECT 1 FROM "Place" place WHERE place."pictureId" = picture.id AND place.state = 'published'
      ) OR EXISTS (
        SELECT 1 FROM "PublicationPicture" use JOIN "Publication" shown ON shown.id = use."publicationId"
        WHERE use."pictureId" = picture.id AND use.shown AND shown."publishedVersionId" IS NOT NULL AND shown."removedAt" IS NULL
      ) THEN COALESCE(picture."publishedAt", ${now}) END
    WHERE picture.id = ANY (${concerned}::uuid[])`;
}
