import type { MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as SharedMultiPolygon, Polygon as SharedPolygon, Topology } from 'topojson-specification';
import { cellsOf } from '@/lib/territories/rules/shapes/mesh.ts';
import { withoutSlivers } from '@/lib/territories/rules/shapes/official/rings.ts';
import { project, unproject } from '@/lib/territories/rules/shapes/projection.ts';

/** The communes, by INSEE code, in WGS 84 degrees: neighbours hold the same arc, so that no gap can open between them. */
export type CommuneShapes = Topology<{ communes: GeometryCollection }>;
export type CommuneGeometry = GeoPolygon | MultiPolygon;
type SharedGeometry = SharedPolygon | SharedMultiPolygon;

/** Steps over the width of the département: one is about a metre. */
const GRID = 1e5;

/** Where a commune is, and of which territory. */
export interface PlacedCommune {
  insee: string;
  siren: string;
  latitude: number;
  longitude: number;
}

/** Finds the borders that communes share: points within a metre are one. */
export function shareBorders(communes: ReadonlyMap<string, CommuneGeometry>): CommuneShapes {
  const features = [...communes].map(([id, geometry]) => ({ type: 'Feature' as const, id, properties: null, geometry }));
  return topology({ communes: { type: 'FeatureCollection', features } as never }, GRID) as CommuneShapes;
}

/** Approximate shapes, from the centres of the communes alone: their Voronoi cells, within those of the country around. */
export function computedShapes(communes: readonly PlacedCommune[]): CommuneShapes {
  const cells = cellsOf(communes.map(({ insee, latitude, longitude }) => ({ insee, at: project(latitude, longitude) })));
  return shareBorders(
    new Map(
      cells.map(({ insee, polygon }) => {
        const ring = [...polygon, polygon[0]!].map(unproject);
        return [insee, { type: 'Polygon', coordinates: [ring] }];
      }),
    ),
  );
}

/** INSEE codes that the shapes hold, in their order. */
export function communesOf(shapes: CommuneShapes): string[] {
  return shapes.objects.communes.geometries.map(({ id }) => String(id));
}

/** The geometries of some communes, as they share their arcs. */
export function sharedGeometries(shapes: CommuneShapes, wanted: (insee: string) => boolean): SharedGeometry[] {
  return shapes.objects.communes.geometries.filter(
    (geometry): geometry is SharedGeometry => (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && wanted(String(geometry.id)),
  );
}

/** One shape out of those of some communes: the borders between them go, with the slivers they left; true holes stay. */
export function dissolve(shapes: CommuneShapes, wanted: (insee: string) => boolean): MultiPolygon {
  return withoutSlivers(merge(shapes, sharedGeometries(shapes, wanted)));
}
