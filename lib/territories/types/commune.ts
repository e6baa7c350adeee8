import type { CommuneSummary } from '@/lib/territories/types/territory.ts';

/** What a commune may be found by. */
export interface CommuneEntry {
  insee: string;
  slug: string;
  name: string;
  postalCodes: readonly string[];
  territory: { siren: string; name: string; legalName: string };
  /** Communes that are a part of it today, with the code they had; the name of some is lost. */
  former: readonly { insee: string; name: string }[];
}

/** A commune that answers what was typed, and through which of its former communes when it is not by itself. */
export interface CommuneMatch {
  commune: CommuneEntry;
  /** Name of the former commune, or its code when its name is lost; null when the commune of today was named. */
  through: string | null;
}

/** What was typed, as it was understood. `only`: no doubt; `near`: nothing has this name, these look like it. */
export type CommuneAnswer =
  | { kind: 'nothing-typed' }
  | { kind: 'only'; match: CommuneMatch }
  | { kind: 'several'; matches: readonly CommuneMatch[] }
  | { kind: 'near'; matches: readonly CommuneMatch[] }
  | { kind: 'none' };

/** What the page of a commune says of it. */
export interface CommunePageContent extends CommuneSummary {
  populationYear: number | null;
  postalCodes: readonly string[];
  /** WGS 84 degrees of its centre. */
  latitude: number;
  longitude: number;
  territory: { siren: string; slug: string; name: string; legalName: string };
  /** Names of the communes that are a part of it today. */
  former: readonly string[];
}
