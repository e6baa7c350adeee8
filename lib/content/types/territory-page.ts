import type { LocalText } from '@/lib/content/types/document.ts';
import type { PublishedPicture } from '@/lib/content/types/published.ts';

/** A picture of the showcase, with what it shows in words: published, each has its alternative text. */
export interface PictureUse {
  id: string;
  alt: LocalText;
}

interface Block<Kind extends string> {
  /** "<kind>-<words>", unique within the page. */
  id: string;
  kind: Kind;
  hidden: boolean;
  title: LocalText;
}

/** What the page says first, over a picture or over the drawing of the territory; always there, always first. */
export interface TerritoryOpeningBlock extends Block<'opening'> {
  lead: LocalText;
  /** Null: the drawing of the territory. */
  picture: PictureUse | null;
}

export interface TerritoryTextBlock extends Block<'text'> {
  /** Markdown, as in an article. */
  body: LocalText;
  picture: PictureUse | null;
}

export interface TerritoryFigure {
  /** As written in the source: « 16 409 », « moins de 5 % ». */
  value: LocalText;
  label: LocalText;
  /** Year or date: « 2022 ». */
  year: string;
  source: LocalText;
}

export interface TerritoryFiguresBlock extends Block<'figures'> {
  figures: TerritoryFigure[];
}

export interface Distinction {
  /** Year, or date as the source gives it: « 2015 et 2016 », « 6 octobre 2021 ». */
  date: LocalText;
  name: LocalText;
  /** What it rewards, who gave it. */
  about: LocalText;
}

export interface DistinctionsBlock extends Block<'distinctions'> {
  distinctions: Distinction[];
  source: LocalText;
}

export interface GalleryBlock extends Block<'gallery'> {
  pictures: PictureUse[];
}

/** Somebody's words. Shown only while a consent in the name of this person holds. */
export interface TestimonyBlock extends Block<'testimony'> {
  personName: string;
  role: LocalText;
  quote: LocalText;
  picture: PictureUse | null;
}

/** A LAB or an actor put forward; absent when it is no longer public. */
export interface FeaturedBlock extends Block<'featured'> {
  subject: 'lab' | 'actor';
  slug: string;
  text: LocalText;
}

/** A place to go, by its slug; absent when it is no longer public. */
export interface PlaceBlock extends Block<'place'> {
  slug: string;
  text: LocalText;
}

export interface PracticalBlock extends Block<'practical'> {
  items: { term: LocalText; details: LocalText }[];
}

/** Other brands that live here side by side with that of the Mayenne. */
export interface BrandsBlock extends Block<'brands'> {
  lead: LocalText;
  brands: { name: string; about: LocalText; url: string }[];
  source: LocalText;
}

/** The way to the territory's own site. */
export interface OwnSiteBlock extends Block<'own-site'> {
  text: LocalText;
  label: LocalText;
  url: string;
}

export type TerritoryBlock =
  | TerritoryOpeningBlock
  | TerritoryTextBlock
  | TerritoryFiguresBlock
  | DistinctionsBlock
  | GalleryBlock
  | TestimonyBlock
  | FeaturedBlock
  | PlaceBlock
  | PracticalBlock
  | BrandsBlock
  | OwnSiteBlock;

export type TerritoryBlockKind = TerritoryBlock['kind'];

/** The page of a territory as its editors compose it, complete or not, its blocks in the order shown. */
export interface TerritoryPageDocument {
  /** "#2f6b4f", the territory's own, under white text; empty: that of the portal. */
  colour: string;
  logo: PictureUse | null;
  blocks: TerritoryBlock[];
}

/** The page of a territory online, as it was published; testimonies without a consent that holds are left out. */
export interface PublishedTerritoryPage {
  territorySiren: string;
  document: TerritoryPageDocument;
  /** Every picture that it shows, by id. */
  pictures: ReadonlyMap<string, Omit<PublishedPicture, 'alt'>>;
  updatedAt: Date;
}
