/** Languages of the reference content. */
export type Language = 'fr' | 'en';

export type SwotQuadrant = 'strength' | 'weakness' | 'opportunity' | 'threat';
export type FigureKind = 'observed' | 'projection' | 'target';

export interface TerreSummary {
  slug: string;
  name: string;
  tagline: string;
  objective: string;
}

export interface ThemeSummary {
  slug: string;
  name: string;
  objective: string;
}

/** A terre with its themes, in order. */
export interface TerreWithThemes extends TerreSummary {
  themes: readonly ThemeSummary[];
}

/** A theme under the terre that it belongs to. */
export interface ThemeWithTerre extends ThemeSummary {
  terre: { slug: string; name: string };
}

/** A figure as its source writes it; `date` is a year, a month or a day, null when the source gives none. */
export interface KeyFigure {
  slug: string;
  kind: FigureKind;
  label: string;
  value: string;
  unit: string | null;
  date: string | null;
  source: string;
  note: string | null;
}

/** Texts given in French because they have no English yet: a page in English marks them, and says so. */
export interface MaybeUntranslated {
  untranslated: readonly string[];
}

export interface TerrePageContent extends TerreWithThemes, MaybeUntranslated {
  presentation: readonly string[];
  swot: Readonly<Record<SwotQuadrant, readonly string[]>>;
  figures: readonly KeyFigure[];
}

export interface Lead {
  id: string;
  text: string;
}

/** Who a theme concerns: a category ("les associations") is never an organisation. */
export interface ConcernedParty {
  kind: 'organisation' | 'category';
  name: string;
}

export interface ThemePageContent extends ThemeWithTerre, MaybeUntranslated {
  diagnosis: readonly string[];
  concerned: readonly ConcernedParty[];
  leads: readonly Lead[];
  figures: readonly KeyFigure[];
  /** The other themes of the same terre, in order. */
  siblings: readonly ThemeSummary[];
}

export interface Principle {
  slug: string;
  name: string;
  subtitle: string | null;
  body: readonly string[];
}

/** A named thing with its one sentence: a challenge, a value. */
export interface NamedText {
  slug: string;
  name: string;
  text: string;
}

export interface GovernanceBody {
  slug: string;
  name: string;
  composition: string;
  mission: string;
}

/** Months such as "2018-03"; both the same when it lasts one. */
export interface PlanningMilestone {
  id: string;
  startsOn: string;
  endsOn: string;
  title: string;
}

export interface BrandContent {
  definition: readonly string[];
  stakes: readonly { title: string; points: readonly string[] }[];
  positions: readonly { terre: string | null; title: string; text: string }[];
  media: readonly string[];
  club: readonly string[];
  pegase: { presentation: readonly string[]; condition: string };
}

/** Some figures, for who chose them. */
export interface ChosenFigures extends MaybeUntranslated {
  figures: readonly KeyFigure[];
}

/** What the page on the brand shows. */
export interface BrandPageContent extends MaybeUntranslated {
  brand: BrandContent;
}

/** What the page on the approach shows. */
export interface Approach extends MaybeUntranslated {
  principles: readonly Principle[];
  challenges: readonly NamedText[];
  /** The glosses are the portal's own sentences: the document only names its values. */
  values: readonly NamedText[];
  bodies: readonly GovernanceBody[];
  milestones: readonly PlanningMilestone[];
  brand: Pick<BrandContent, 'definition'>;
}
