import type { MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { labelPoint } from '@/lib/territories/rules/shapes/label.ts';
import { area, pathOf, type Point, type Polygon, smoothPath } from '@/lib/territories/rules/shapes/plane.ts';
import { PLANE, project } from '@/lib/territories/rules/shapes/projection.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';
import { type CommuneGeometry, type CommuneShapes, dissolve, type PlacedCommune } from '@/lib/territories/rules/shapes/topology.ts';
import type { Drawing, ShapesOrigin } from '@/lib/territories/types/shapes.ts';

export interface NamedCommune extends PlacedCommune {
  slug: string;
  name: string;
}
export interface NamedTerritory {
  siren: string;
  slug: string;
  name: string;
}

/** The rings of a shape on the plane, without the point that closes them. */
export function ringsOf(geometry: CommuneGeometry): Polygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.slice(0, -1).map(([longitude = 0, latitude = 0]) => project(latitude, longitude)));
}

/** The polygon of a shape that is the widest: where a name belongs. */
function widest({ coordinates }: MultiPolygon): GeoPolygon {
  const sizes = coordinates.map(([outer = []]) => Math.abs(area(ringsOf({ type: 'Polygon', coordinates: [outer] })[0]!)));
  return { type: 'Polygon', coordinates: coordinates[sizes.indexOf(Math.max(...sizes))]! };
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** Each commune of the shapes, with its geometry apart from the others. */
export function geometriesOf(shapes: CommuneShapes): Map<string, CommuneGeometry> {
  return new Map(feature(shapes, shapes.objects.communes).features.map(({ id, geometry }) => [String(id), geometry as CommuneGeometry]));
}

/** The Mayenne on a plane, out of shapes in degrees. Territories that have no commune in the shapes are not drawn. */
export function drawShapes(
  shapes: CommuneShapes,
  { communes, territories }: { communes: readonly NamedCommune[]; territories: readonly NamedTerritory[] },
  origin: ShapesOrigin,
): Drawing {
  const geometries = geometriesOf(shapes);
  const territoryOf = new Map(communes.map(({ insee, siren }) => [insee, siren]));
  return {
    origin,
    ...PLANE,
    department: pathOf(ringsOf(dissolve(shapes, () => true))),
    territories: territories.flatMap(({ siren, slug, name }) => {
      const outline = dissolve(shapes, (insee) => territoryOf.get(insee) === siren);
      if (outline.coordinates.length === 0) return [];
      return [{ siren, slug, name, path: pathOf(ringsOf(outline)), label: rounded(labelPoint(ringsOf(widest(outline)))) }];
    }),
    communes: communes.flatMap(({ insee, slug, name, siren, latitude, longitude }) => {
      const geometry = geometries.get(insee);
      return geometry ? [{ insee, slug, name, siren, path: pathOf(ringsOf(geometry)), centre: rounded(project(latitude, longitude)) }] : [];
    }),
    river: smoothPath(riverCourse()),
    project,
  };
}
