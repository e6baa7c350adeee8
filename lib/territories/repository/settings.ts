import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { TerritorySettings } from '@/lib/territories/types/editors.ts';

const columns = { siren: true, slug: true, name: true, website: true, needsSecondReader: true } as const;

export async function findSettings(slug: string): Promise<TerritorySettings | null> {
  return db().territory.findUnique({ where: { slug }, select: columns });
}

/** The settings of these territories, or of all of them, by name. */
export async function listSettings(sirens: readonly string[] | 'all'): Promise<TerritorySettings[]> {
  const rows = await db().territory.findMany({ where: sirens === 'all' ? {} : { siren: { in: [...sirens] } }, select: columns });
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** The reference content has no such settings: loading it again leaves them alone. */
export async function updateSettings(siren: string, settings: Pick<TerritorySettings, 'website' | 'needsSecondReader'>): Promise<void> {
  await db().territory.update({ where: { siren }, data: settings, select: { siren: true } });
}
