/** Every territory in the colours of its fields; a fragment, the slug of one, lights it up alone. */
export function territoriesSvgAddress(version: string): string {
  return `/api/carte/territoires.svg?v=${version}`;
}

/** Outlines of the territories, borders of the communes, the département: GeoJSON in WGS 84. */
export function contoursAddress(version: string): string {
  return `/api/carte/contours?v=${version}`;
}
