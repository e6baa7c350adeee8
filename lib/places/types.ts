import type { LocalText } from '@/lib/content/types/document.ts';
import type { PublishedPicture } from '@/lib/content/types/published.ts';

export type PlaceKind = 'tiers_lieu' | 'maison_accueil' | 'site_culturel';
export type PlaceState = 'draft' | 'published' | 'removed';

/** From 1, Monday, to 7, Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Part of a day, clocks of Paris: "09:00" to "12:30"; "24:00" closes at midnight. */
export interface Stretch {
  opensAt: string;
  closesAt: string;
}

export interface Opening extends Stretch {
  weekday: Weekday;
}

export type AccessFeature =
  | 'step_free_entrance'
  | 'step_free_inside'
  | 'adapted_toilet'
  | 'reserved_parking'
  | 'induction_loop'
  | 'tactile_guidance'
  | 'sign_language';

/** Where it stands, WGS 84 degrees. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** A place as lists, the map and the cards show it. */
export interface PlaceSummary extends Position {
  id: string;
  slug: string;
  name: string;
  kind: PlaceKind;
  summary: LocalText;
  communeName: string;
  communeInsee: string;
  territorySiren: string;
  /** Its position is the centre of its commune, for want of its own. */
  isApproximate: boolean;
  demonstration: boolean;
}

/** What is known of a place, as its page says it. */
interface PlaceFacts {
  kind: PlaceKind;
  name: string;
  summary: LocalText;
  /** Markdown. */
  presentation: LocalText;
  services: readonly LocalText[];
  openings: readonly Opening[];
  openSince: LocalText;
  openingNote: LocalText;
  address: string;
  postalCode: string;
  accessible: readonly AccessFeature[];
  inaccessible: readonly AccessFeature[];
  accessNote: LocalText;
  operatorName: string;
  website: string;
  phone: string;
  email: string;
  source: LocalText;
}

/** Who runs it, with the address of its page when it has one here. */
export interface PlaceOperator {
  name: string;
  path: `/${string}` | null;
}

/** The public page of a place, in both languages. */
export interface PublishedPlace extends Omit<PlaceFacts, 'operatorName'>, PlaceSummary {
  communeSlug: string;
  territorySlug: string;
  territoryName: string;
  operator: PlaceOperator | null;
  picture: (Omit<PublishedPicture, 'alt'> & { alt: LocalText }) | null;
  updatedAt: Date;
}

/** What its editors write of a place. */
export interface PlaceContent extends PlaceFacts {
  communeInsee: string;
  position: Position | null;
  operatorId: string | null;
  picture: { id: string; alt: LocalText } | null;
}

/** A place for those who may write it. */
export interface PlaceRecord {
  id: string;
  slug: string;
  state: PlaceState;
  territorySiren: string;
  content: PlaceContent;
  revision: number;
  publishedAt: Date | null;
  removedAt: Date | null;
  updatedAt: Date;
  updatedById: string | null;
  demonstration: boolean;
}

/** A place in the list of those who may write it. */
export interface PlaceLine {
  id: string;
  slug: string;
  name: string;
  kind: PlaceKind;
  state: PlaceState;
  communeName: string;
  territoryName: string;
  updatedAt: Date;
  /** Texts that are written in French alone. */
  missingEnglish: readonly string[];
}
