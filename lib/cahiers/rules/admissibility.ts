import { cahierTransition } from '@/lib/cahiers/rules/transitions.ts';
import type { Verdict } from '@/lib/cahiers/types/admissibility.ts';
import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';

type Act = Verdict['act'];

export interface JudgedCahier {
  status: CahierStatus;
  completionDueAt: Date | null;
  reopenedUntil: Date | null;
}

/** A returned cahier is in its contributor's hands until its date, or until the end of a reopening. */
function isAwaited({ status, completionDueAt, reopenedUntil }: JudgedCahier, now: Date): boolean {
  if (status !== 'returned') return false;
  return (completionDueAt !== null && now < completionDueAt) || (reopenedUntil !== null && now < reopenedUntil);
}

/** Why this verdict cannot be given at `now`, or null. */
export function verdictRefusal(cahier: JudgedCahier, act: Act, now: Date): 'transition-refused' | 'completion-awaited' | null {
  if (!cahierTransition(cahier.status, act)) return 'transition-refused';
  return isAwaited(cahier, now) ? 'completion-awaited' : null;
}

/** Verdicts that may be given at `now`, in the order of the form. */
export function possibleVerdicts(cahier: JudgedCahier, now: Date): Act[] {
  return (['admit', 'return', 'reject'] as const).filter((act) => verdictRefusal(cahier, act, now) === null);
}
