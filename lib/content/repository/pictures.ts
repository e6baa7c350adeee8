import 'server-only';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  name: true,
  credit: true,
  width: true,
  height: true,
  widths: true,
  uploadedAt: true,
  publishedAt: true,
  territorySiren: true,
  uses: {
    select: { publication: { select: { id: true, kind: true, draft: true, territory: { select: { name: true } } } } },
    orderBy: { publicationId: 'asc' },
  },
  _count: { select: { places: true } },
} as const satisfies Prisma.PictureSelect;

type Row = Prisma.PictureGetPayload<{ select: typeof columns }>;

/** A draft is kept as it is typed: its title may be missing. */
function titleOf({ kind, draft, territory }: Row['uses'][number]['publication']): string {
  if (territory) return `Page du territoire ${territory.name}`;
  if (kind === 'home') return 'Accueil';
  const texts = typeof draft === 'object' && draft !== null && 'fr' in draft ? draft['fr'] : null;
  const title = typeof texts === 'object' && texts !== null && 'title' in texts ? texts['title'] : '';
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : 'Sans titre';
}

function shown({ uses, _count, ...row }: Row): LibraryPicture & { isOfPlace: boolean } {
  return {
    isOfPlace: _count.places > 0,
    ...row, uses: uses.map(({ publication }) => ({ publicationId: publication.id, title: titleOf(publication) })) };
}

export async function insertPicture(
  picture: Pick<LibraryPicture, 'id' | 'name' | 'credit' | 'width' | 'height' | 'widths' | 'uploadedAt' | 'territorySiren'> & { uploadedById: string },
): Promise<LibraryPicture> {
  requireTransaction();
  return shown(await db().picture.create({ data: picture, select: columns }));
}

/** Those of a library (null: the portal's), newest first; every word is looked for in names and credits. */
export async function listPictures(
  filter: { territorySiren: string | null; search: string; skip: number; take: number },
): Promise<{ pictures: LibraryPicture[]; total: number }> {
  // What stands for any letter in the language of the database is a letter here.
  const words = filter.search.split(/\s+/).filter(Boolean).map((word) => word.replaceAll(/[\\%_]/g, String.raw`\$&`));
  const where: Prisma.PictureWhereInput = {
    territorySiren: filter.territorySiren,
    AND: words.map((word) => ({ OR: [{ name: { contains: word, mode: 'insensitive' } }, { credit: { contains: word, mode: 'insensitive' } }] })),
  };
  const [rows, total] = await Promise.all([
    db().picture.findMany({ where, orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }], skip: filter.skip, take: filter.take, select: columns }),
    db().picture.count({ where }),
  ]);
  return { pictures: rows.map(shown), total };
}

/** Just enough to know who may open it, and in which sizes. */
export async function findOpenable(id: string): Promise<Pick<LibraryPicture, 'widths' | 'publishedAt' | 'territorySiren'> | null> {
  if (!isUuid(id)) return null;
  return db().picture.findUnique({ where: { id }, select: { widths: true, publishedAt: true, territorySiren: true } });
}

/** The picture, held until the end of the transaction: nothing new can show it meanwhile. */
export async function findPictureForUpdate(id: string): Promise<(LibraryPicture & { isOfPlace: boolean }) | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT 1 FROM "Picture" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db().picture.findUnique({ where: { id }, select: columns });
  return row && shown(row);
}

export async function setCredit(id: string, credit: string): Promise<void> {
  requireTransaction();
  await db().picture.update({ where: { id }, data: { credit }, select: { id: true } });
}

export async function deletePicture(id: string): Promise<void> {
  requireTransaction();
  await db().picture.delete({ where: { id }, select: { id: true } });
}
