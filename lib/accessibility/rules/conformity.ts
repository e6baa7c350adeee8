import type { Conformity, DeclaredAudit } from '@/lib/accessibility/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

/** Years during which a declaration holds: « 3 ans après la date de publication de la déclaration » (RGAA, obligations). */
const validity = 3;

export interface Counted {
  conforming: number;
  notConforming: number;
}

/**
 * Share of the applicable criteria that are met, 0 to 100, not rounded: « le nombre de critères validés divisé par le
 * nombre de critères applicables » (RGAA 4.1.2, évaluation de la conformité, taux de conformité; decree 2019-768 of
 * 24 July 2019). Null when none is applicable.
 */
export function rate({ conforming, notConforming }: Counted): number | null {
  const applicable = conforming + notConforming;
  return applicable === 0 ? null : (100 * conforming) / applicable;
}

/** The rate as it is written, cut after one decimal: 99.96 never reads as 100. */
export function shownRate(counted: Counted): number {
  // Whole numbers to the end: 100 * 0.55 is not 55.
  const applicable = counted.conforming + counted.notConforming;
  return applicable === 0 ? 0 : Math.floor((1000 * counted.conforming) / applicable) / 10;
}

/** First day on which an audit made on this day ("2026-11-20") does not hold any more. */
export function lapsesOn(auditedOn: string): string {
  const lapse = `${Number(auditedOn.slice(0, 4)) + validity}${auditedOn.slice(4)}`;
  // Made on a 29 February.
  return lapse.endsWith('-02-29') ? `${lapse.slice(0, 4)}-03-01` : lapse;
}

/** Three years have gone by since the audit, in Paris. Counted from the audit, which is stricter than from its publication. */
export function hasLapsed({ auditedOn }: { auditedOn: string }, now: Date): boolean {
  return parisClock(now).day >= lapsesOn(auditedOn);
}

/** What these figures alone are called: all criteria met, at least half of them, less. */
export function conformityOf(counted: Counted): Conformity {
  const share = rate(counted) ?? 0;
  return share === 100 ? 'total' : share >= 50 ? 'partial' : 'none';
}

/**
 * What the portal declares: without an audit that still holds, « non conforme », whatever the last one said
 * (arrêté of 20 September 2019; RGAA, déclaration d'accessibilité, état de conformité).
 */
export function declaredConformity(audit: DeclaredAudit | null, now: Date): Conformity {
  return audit && !hasLapsed(audit, now) ? conformityOf(audit) : 'none';
}
