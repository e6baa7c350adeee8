import { geometriesOf, type NamedCommune } from '@/lib/territories/rules/shapes/drawing.ts';
import { type CommuneGeometry, computedShapes } from '@/lib/territories/rules/shapes/topology.ts';

export interface ContourFeature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: CommuneGeometry;
}

/** A file of contours that fits these communes: the mesh itself, given as if somebody had surveyed it. */
export function contourFeaturesOf(communes: readonly NamedCommune[]): ContourFeature[] {
  const geometries = geometriesOf(computedShapes(communes));
  return communes.map(({ insee, name }) => ({ type: 'Feature', properties: { code: insee, nom: name }, geometry: geometries.get(insee)! }));
}

/** The text of a file. */
export function contourFile(features: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features });
}
