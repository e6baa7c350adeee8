/** An EPCI. Its population and its communes are all of its own, those of a neighbouring département included. */
export interface TerritorySummary {
  siren: string;
  slug: string;
  name: string;
  legalName: string;
  seatName: string;
  /** "53" for the Mayenne. */
  seatDepartment: string;
  communeCount: number;
  population: number | null;
  populationYear: number | null;
  /** Address of its own site; empty when it has none, or did not say. */
  website: string;
}

export interface CommuneSummary {
  insee: string;
  slug: string;
  name: string;
  population: number | null;
}

export interface TerritoryPageContent extends TerritorySummary {
  /** Those of the Mayenne, in alphabetical order. */
  communes: readonly CommuneSummary[];
}
