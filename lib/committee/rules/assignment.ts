export interface Candidate {
  /** Member or alternate of the commission, with a mandate that is current. */
  sits: boolean;
  recused: boolean;
  /** Delegate of the actor of the cahier, or of one of its co-signatories. */
  tied: boolean;
  assigned: boolean;
}

export type AssignmentObstacle = 'expert-not-found' | 'expert-recused' | 'expert-tied' | 'already-assigned';

/** Why a proposal cannot be given to this expert, or null. */
export function assignmentObstacle(candidate: Candidate): AssignmentObstacle | null {
  if (!candidate.sits) return 'expert-not-found';
  if (candidate.recused) return 'expert-recused';
  if (candidate.tied) return 'expert-tied';
  return candidate.assigned ? 'already-assigned' : null;
}

/** Days that an expert has for an examination when the chair sets no date. */
export const defaultExaminationDays = 21;

/** An assignment is late when its date has passed without a submitted evaluation. */
export function isLate(assignment: { dueAt: Date | null; submitted: boolean }, now: Date): boolean {
  return !assignment.submitted && assignment.dueAt !== null && assignment.dueAt < now;
}
