import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

export interface TerritoryChoices {
  siren: string;
  slug: string;
  name: string;
  communes: { insee: string; name: string }[];
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'fr');

/** Territories with their communes of the Mayenne, by name. */
export async function listTerritoryChoices(sirens: 'all' | readonly string[]): Promise<TerritoryChoices[]> {
  const rows = await db().territory.findMany({
    where: sirens === 'all' ? {} : { siren: { in: [...sirens] } },
    select: { siren: true, slug: true, name: true, communes: { select: { insee: true, name: true } } },
  });
  return rows.map((row) => ({ ...row, communes: row.communes.toSorted(byName) })).toSorted(byName);
}

/** More would not be read in a list. */
const mostOperators = 400;

/** The public organisations of a territory, by name, with the one already chosen wherever it is. */
export async function listOperators(territorySiren: string, chosenId: string | null): Promise<{ id: string; name: string }[]> {
  const rows = await db().actor.findMany({
    where: {
      OR: [{ listed: true, kind: { not: 'habitant' }, commune: { territorySiren } }, ...(chosenId ? [{ id: chosenId }] : [])],
    },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: mostOperators,
    select: { id: true, name: true },
  });
  return rows.toSorted(byName);
}

/** An organisation that has a public page. */
export async function isPublicActor(id: string): Promise<boolean> {
  return isUuid(id) && (await db().actor.count({ where: { id, listed: true, kind: { not: 'habitant' } } })) > 0;
}
