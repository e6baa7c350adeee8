/** Visits of the page of a territory on a day of Paris ("2026-11-20"). */
export interface DatedVisits {
  slug: string;
  day: string;
  count: number;
}

export interface DayVisits {
  /** "2026-11-20" */
  day: string;
  count: number;
}

export interface MonthVisits {
  /** "2026-11" */
  month: string;
  count: number;
}

/** How often the page of a territory was seen. */
export interface TerritoryVisits {
  territory: { siren: string; slug: string; name: string };
  /** The last twelve months, the current one last, those without a visit included. */
  months: readonly MonthVisits[];
  /** Over the last thirty days, today included. */
  lastThirtyDays: number;
  /** Every day that had a visit, the first one first. */
  days: readonly DayVisits[];
}
