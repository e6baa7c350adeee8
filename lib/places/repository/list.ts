import 'server-only';
import { contentOf, recordColumns } from '@/lib/places/repository/places.ts';
import { missingEnglish } from '@/lib/places/rules/faults.ts';
import type { PlaceFilter } from '@/lib/places/schema/inputs.ts';
import type { PlaceLine } from '@/lib/places/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** Ids of the places whose name or commune holds every word, accents forgiven. */
async function idsSaying(search: string): Promise<string[]> {
  // What stands for any letter in the language of the database is a letter here.
  const words = search.split(/\s+/).filter(Boolean).map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT place.id FROM "Place" place JOIN "Commune" commune ON commune.insee = place."communeInsee"
    WHERE (SELECT bool_and(unaccent(place.name || ' ' || commune.name) ILIKE unaccent(word)) FROM unnest(${words}::text[]) AS word)`;
  return rows.map(({ id }) => id);
}

/** Places of these territories, last written first; those removed only when they are asked for. */
export async function listPlaceRows(
  territories: 'all' | readonly string[],
  { territory, kind, state, search, page }: PlaceFilter,
  pageSize: number,
): Promise<{ places: PlaceLine[]; total: number }> {
  const where: Prisma.PlaceWhereInput = {
    state: state ?? { not: 'removed' },
    ...(territories === 'all' ? {} : { territorySiren: { in: [...territories] } }),
    ...(territory ? { territory: { slug: territory } } : {}),
    ...(kind ? { kind } : {}),
    ...(search === '' ? {} : { id: { in: await idsSaying(search) } }),
  };
  const [rows, total] = await Promise.all([
    db().place.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { ...recordColumns, commune: { select: { name: true } }, territory: { select: { name: true } } },
    }),
    db().place.count({ where }),
  ]);
  const places = rows.map(({ commune, territory: its, ...row }) => {
    const { id, slug, name, kind: itsKind, state: itsState, updatedAt } = row;
    const missing = missingEnglish(contentOf(row));
    return { id, slug, name, kind: itsKind, state: itsState, updatedAt, communeName: commune.name, territoryName: its.name, missingEnglish: missing };
  });
  return { places, total };
}
