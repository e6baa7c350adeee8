/** Longest texts that submission accepts, in characters; forms announce the same figures. */
export const longest = {
  title: 150,
  diagnosis: 12_000,
  beneficiaries: 1_000,
  description: 12_000,
  expectedEffects: 6_000,
  partners: 3_000,
  indicatorLabel: 200,
  indicatorValue: 100,
  budgetLabel: 200,
  milestoneTitle: 150,
  milestoneOutcome: 500,
} as const;

/** Most rows that submission accepts. */
export const most = { proposals: 10, indicators: 20, budgetLines: 60, milestones: 36 } as const;

/** Most that one save may hold, in bytes of its JSON. */
export const largestSectionBytes = 200 * 1024;
