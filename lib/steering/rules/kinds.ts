import type { CoverageKind } from '@/lib/steering/types.ts';

/** What anybody sees, the richest in meaning first. */
export const publicKinds = ['labs', 'cahiers', 'propositions', 'acteurs', 'lieux'] as const satisfies readonly CoverageKind[];

/**
 * What the steering committee also sees, as numbers: cahiers whose admissibility is being decided, and proposals
 * whose public page says that they are examined. Nothing of an examination itself: see `DECISIONS.md`.
 */
export const steeringKinds = [...publicKinds, 'depots', 'examens'] as const satisfies readonly CoverageKind[];

const withoutTheme: ReadonlySet<CoverageKind> = new Set(['acteurs', 'lieux']);

/** It stands in themes; what does not is counted by territory only. */
export function isThemed(kind: CoverageKind): boolean {
  return !withoutTheme.has(kind);
}
