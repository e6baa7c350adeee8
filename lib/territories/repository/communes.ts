import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { CommuneEntry, CommunePageContent } from '@/lib/territories/types/commune.ts';

/** Every commune with all that it may be found by, in two statements. */
export async function listCommuneEntries(): Promise<CommuneEntry[]> {
  const rows = await db().commune.findMany({
    select: {
      insee: true,
      slug: true,
      name: true,
      postalCodes: true,
      territory: { select: { siren: true, name: true, legalName: true } },
      formerCommunes: { orderBy: { insee: 'asc' }, select: { insee: true, name: true } },
    },
  });
  return rows
    .map(({ formerCommunes, ...row }) => ({ ...row, former: formerCommunes }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** What the page of a commune says of it, or null. */
export async function findCommune(slug: string): Promise<CommunePageContent | null> {
  const row = await db().commune.findUnique({
    where: { slug },
    select: {
      insee: true,
      slug: true,
      name: true,
      population: true,
      populationYear: true,
      postalCodes: true,
      latitude: true,
      longitude: true,
      territory: { select: { siren: true, slug: true, name: true, legalName: true } },
      formerCommunes: { where: { name: { not: '' } }, orderBy: { name: 'asc' }, select: { name: true } },
    },
  });
  if (!row) return null;
  const { formerCommunes, ...commune } = row;
  return { ...commune, former: formerCommunes.map(({ name }) => name) };
}
