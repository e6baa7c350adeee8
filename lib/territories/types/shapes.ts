/** Where the shapes come from. The computed ones are approximate, and whoever shows them says so. */
export interface ShapesOrigin {
  kind: 'computed' | 'official';
  /** Attribution, as shown: « IGN, Admin Express, 2018 ». */
  credit: string;
  /** Changes when the shapes do: part of the addresses of what is drawn from them. */
  version: string;
}

/** Official contours as they were received. */
export interface ContourOrigin {
  id: string;
  /** Name of the file or address they came from. */
  origin: string;
  credit: string;
  /** Of the file received. */
  sha256: string;
  importedAt: Date;
}

export interface DrawnTerritory {
  siren: string;
  slug: string;
  name: string;
  /** SVG path data of its outline, in the units of the drawing. */
  path: string;
  /** Inside its outline, where a name or a number may stand. */
  label: readonly [x: number, y: number];
}

export interface DrawnCommune {
  insee: string;
  slug: string;
  name: string;
  siren: string;
  path: string;
  centre: readonly [x: number, y: number];
}

/** The Mayenne on a plane, ready for an `<svg viewBox="0 0 width height">`; y grows southwards. */
export interface Drawing {
  origin: ShapesOrigin;
  width: number;
  height: number;
  department: string;
  territories: readonly DrawnTerritory[];
  communes: readonly DrawnCommune[];
  /** Course of the Mayenne, an open line. */
  river: string;
  /** WGS 84 degrees to the plane. */
  project(latitude: number, longitude: number): readonly [x: number, y: number];
}
