import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { CommuneSummary, TerritoryPageContent, TerritorySummary } from '@/lib/territories/types/territory.ts';

const columns = {
  siren: true,
  slug: true,
  name: true,
  legalName: true,
  seatName: true,
  seatDepartment: true,
  communeCount: true,
  population: true,
  populationYear: true,
  website: true,
} as const;
const communeColumns = { insee: true, slug: true, name: true, population: true } as const;

/** French alphabetical order, whatever the collation of the database: « Évron » comes with the E. */
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'fr');

/** Every territory: those seated in the Mayenne by name, then the others. */
export async function listTerritories(): Promise<TerritorySummary[]> {
  const rows = await db().territory.findMany({ select: columns });
  return rows.toSorted((a, b) => a.seatDepartment.localeCompare(b.seatDepartment) || byName(a, b));
}

/** What the page of a territory shows, or null. */
export async function findTerritory(slug: string): Promise<TerritoryPageContent | null> {
  const row = await db().territory.findUnique({
    where: { slug },
    select: { ...columns, communes: { select: communeColumns } },
  });
  return row && { ...row, communes: row.communes.toSorted(byName) };
}

/** The communes of the Mayenne, by name. */
export async function listCommunes(): Promise<CommuneSummary[]> {
  const rows = await db().commune.findMany({ select: communeColumns });
  return rows.toSorted(byName);
}

/** Inhabitants of the communes of the Mayenne, and the year of their populations. */
export async function countInhabitants(): Promise<{ inhabitants: number; communes: number; year: number | null }> {
  const { _sum, _count, _max } = await db().commune.aggregate({
    _sum: { population: true },
    _count: true,
    _max: { populationYear: true },
  });
  return { inhabitants: _sum.population ?? 0, communes: _count, year: _max.populationYear };
}
