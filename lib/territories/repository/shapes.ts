import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { NamedCommune, NamedTerritory } from '@/lib/territories/rules/shapes/drawing.ts';
import type { CommuneShapes } from '@/lib/territories/rules/shapes/topology.ts';

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

export interface ContourSetRow {
  id: string;
  credit: string;
  topology: CommuneShapes;
}

/** The official contours in use; null when there are none. */
export async function currentContourSet(): Promise<ContourSetRow | null> {
  const row = await db().contourSet.findFirst({
    orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, credit: true, topology: true },
  });
  return row && { ...row, topology: row.topology as unknown as CommuneShapes };
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
