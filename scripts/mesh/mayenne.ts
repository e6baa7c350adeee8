/** The communes of the Mayenne as the brand draws them, read from the reference content. */
import type { Cell as MeshCell } from '@/lib/territories/rules/shapes/mesh.ts';
import type { Point } from '@/lib/territories/rules/shapes/plane.ts';
import { project } from '@/lib/territories/rules/shapes/projection.ts';

export type Commune = { insee: string; at: Point };
export type Cell = Commune & MeshCell;

/** Reads `insee,name,epci_siren,latitude,longitude`. */
export function readCentres(csv: string): Commune[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [insee, , , latitude, longitude] = line.trim().split(',');
      if (!insee || !Number(latitude) || !Number(longitude)) throw new Error(`Unreadable centre: ${line}`);
      return { insee, at: project(Number(latitude), Number(longitude)) };
    });
}
