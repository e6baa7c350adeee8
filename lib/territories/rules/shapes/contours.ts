import type { Feature, FeatureCollection, Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { NamedCommune, NamedTerritory } from '@/lib/territories/rules/shapes/drawing.ts';
import { type CommuneShapes, dissolve } from '@/lib/territories/rules/shapes/topology.ts';

/** A ten-thousandth of a degree is ten metres: finer shows nothing on a map. */
const DIGITS = 4;

type Nested = Position | readonly Nested[];

function rounded<Coordinates extends Nested>(coordinates: Coordinates): Coordinates {
  return coordinates.map((part: unknown) => (typeof part === 'number' ? Number(part.toFixed(DIGITS)) : rounded(part as Nested))) as unknown as Coordinates;
}

/**
 * What an interactive map lays over its tiles: a feature for each territory (`kind: 'territory'`), one for the borders
 * between communes of a same territory (`communes`), one for the département (`department`). WGS 84.
 */
export function contourFeatures(
  shapes: CommuneShapes,
  { communes, territories }: { communes: readonly NamedCommune[]; territories: readonly NamedTerritory[] },
): FeatureCollection {
  const territoryOf = new Map(communes.map(({ insee, siren }) => [insee, siren]));
  const isWithin = (a: { id?: string | number }, b: { id?: string | number }) =>
    a !== b && territoryOf.get(String(a.id)) === territoryOf.get(String(b.id));
  const outlines = territories.flatMap(({ siren, slug, name }): Feature[] => {
    const outline = dissolve(shapes, (insee) => territoryOf.get(insee) === siren);
    if (outline.coordinates.length === 0) return [];
    return [{ type: 'Feature', id: siren, properties: { kind: 'territory', siren, slug, name }, geometry: { ...outline, coordinates: rounded(outline.coordinates) } }];
  });
  const borders = mesh(shapes, shapes.objects.communes, isWithin);
  const department = dissolve(shapes, () => true);
  return {
    type: 'FeatureCollection',
    features: [
      ...outlines,
      { type: 'Feature', properties: { kind: 'communes' }, geometry: { ...borders, coordinates: rounded(borders.coordinates) } },
      { type: 'Feature', properties: { kind: 'department' }, geometry: { ...department, coordinates: rounded(department.coordinates) } },
    ],
  };
}
