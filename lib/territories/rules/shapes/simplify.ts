import { filter, presimplify, simplify } from 'topojson-simplify';
import { quantize } from 'topojson-client';
import type { CommuneShapes } from '@/lib/territories/rules/shapes/topology.ts';

/** Steps over the width of the département: one is about ten metres. */
const GRID = 1e4;

/**
 * Shapes with fewer points (Visvalingam): two neighbours lose the same ones, so that they still touch.
 * @param smallest area in square degrees of the triangle that a point must make with its neighbours to stay; a millionth
 * is 0.8 ha at the latitude of the Mayenne
 */
export function simplified(shapes: CommuneShapes, smallest: number): CommuneShapes {
  return quantize(filter(simplify(presimplify(shapes), smallest), () => true) as CommuneShapes, GRID);
}
