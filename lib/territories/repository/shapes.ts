import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import type { NamedCommune, NamedTerritory } from '@/lib/territories/rules/shapes/drawing.ts';
import type { CommuneShapes } from '@/lib/territories/rules/shapes/topology.ts';
import type { ContourOrigin } from '@/lib/territories/types/shapes.ts';

/** Changes whenever what the shapes are made of does: contours, centres, names, who belongs to whom. */
export async function shapesFingerprint(): Promise<string> {
  const [row] = await db().$queryRaw<{ fingerprint: string }[]>`
    SELECT concat_ws('-',
      (SELECT id FROM "ContourSet" ORDER BY "importedAt" DESC, id DESC LIMIT 1),
      (SELECT md5(string_agg(concat_ws('/', insee, slug, name, "territorySiren", latitude, longitude), ',' ORDER BY insee)) FROM "Commune"),
      (SELECT md5(string_agg(concat_ws('/', siren, slug, name), ',' ORDER BY siren)) FROM "Territory")
    ) AS fingerprint`;
  return row?.fingerprint ?? '';
}

const newest = [{ importedAt: 'desc' }, { id: 'desc' }] as const;

/** The official contours in use; null when there are none. */
export async function currentContourSet(): Promise<{ id: string; credit: string; topology: CommuneShapes } | null> {
  const row = await db().contourSet.findFirst({ orderBy: [...newest], select: { id: true, credit: true, topology: true } });
  return row && { ...row, topology: row.topology as unknown as CommuneShapes };
}

/** Where the official contours in use come from, without them; null when there are none. */
export async function currentContourOrigin(): Promise<ContourOrigin | null> {
  return db().contourSet.findFirst({ orderBy: [...newest], select: { id: true, origin: true, credit: true, sha256: true, importedAt: true } });
}

/** Puts contours in use instead of whatever was. */
export async function replaceContours(set: Omit<ContourOrigin, 'id'>, topology: CommuneShapes): Promise<{ id: string }> {
  await removeContours();
  return db().contourSet.create({ data: { ...set, topology: topology as unknown as Prisma.InputJsonObject }, select: { id: true } });
}

/** @returns how many sets there were */
export async function removeContours(): Promise<number> {
  const { count } = await db().contourSet.deleteMany();
  return count;
}

/** The commune of today that each former one has become a part of, by INSEE codes. */
export async function formerCodes(): Promise<Map<string, string>> {
  const rows = await db().formerCommune.findMany({ select: { insee: true, communeInsee: true } });
  return new Map(rows.map(({ insee, communeInsee }) => [insee, communeInsee]));
}

/** What is drawn: the communes of the Mayenne by code, the territories by name. */
export async function listDrawn(): Promise<{ communes: NamedCommune[]; territories: NamedTerritory[] }> {
  const [communes, territories] = await Promise.all([
    db().commune.findMany({
      select: { insee: true, slug: true, name: true, territorySiren: true, latitude: true, longitude: true },
      orderBy: { insee: 'asc' },
    }),
    db().territory.findMany({ select: { siren: true, slug: true, name: true } }),
  ]);
  return {
    communes: communes.map(({ territorySiren, ...commune }) => ({ ...commune, siren: territorySiren })),
    territories: territories.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}
