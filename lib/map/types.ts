/** What may be shown on the map, by kind; the words of the address. */
export type MapLayer = 'territoire' | 'lab' | 'acteur' | 'lieu';

/** Something public that has a position. The list and the map show the same ones. */
export interface MapPoint {
  /** Its layer and the last part of its address, « acteur-les-amis »: unique, and stable. */
  id: string;
  layer: MapLayer;
  /** Code of its kind within its layer: kind of actor, of place or of EPCI, state of a LAB. `lib/web/map-words.ts` says it. */
  kind: string;
  name: string;
  slug: string;
  /** Address of its page, in French. */
  path: `/${string}`;
  communeInsee: string;
  /** Name of its commune. */
  place: string;
  territorySiren: string;
  /** WGS 84 degrees. */
  latitude: number;
  longitude: number;
  /** The centre of the commune stands for a position that is not known. */
  isApproximate: boolean;
}

/** What the list and the map are asked for; nulls and no word leave everything. */
export interface MapFilters {
  layers: readonly MapLayer[];
  territorySiren: string | null;
  communeInsee: string | null;
  /** Each must be in the name or the commune; without case, accents nor punctuation (`searchedWords`). */
  words: readonly string[];
}

/** How many points of a layer stand in a commune. */
export interface MapCount {
  communeInsee: string;
  layer: MapLayer;
  count: number;
}

/** What an address of the map asks for, as it stands in it. */
export interface MapAddress {
  layers: readonly MapLayer[];
  /** Slugs. */
  territory: string | null;
  commune: string | null;
  search: string;
  /** From 1. */
  page: number;
  /** The interactive map is open. */
  isOpen: boolean;
}

/** A part of an address that means nothing here: left aside, and said so. */
export interface IgnoredPart {
  name: 'calque' | 'territoire' | 'commune' | 'page';
  value: string;
}

/** Points as they travel: columns in the order of the list, what repeats said once. */
export interface EncodedPoints {
  /** INSEE code, name, SIREN of the territory, latitude and longitude of the centre. */
  communes: readonly (readonly [insee: string, name: string, siren: string, latitude: number, longitude: number])[];
  kinds: readonly (readonly [layer: MapLayer, kind: string])[];
  /** Places in `kinds`, then in `communes`. */
  kind: readonly number[];
  commune: readonly number[];
  name: readonly string[];
  /** Empty when the name makes it, `+…` when the name makes its beginning. */
  slug: readonly string[];
  /** Those that do not stand at the centre of their commune. */
  exact: readonly (readonly [point: number, latitude: number, longitude: number])[];
}
