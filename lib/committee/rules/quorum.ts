import type { QuorumForecast, QuorumState } from '@/lib/committee/types/assignment.ts';

const day = 86_400_000;

/** Days before its date from which a proposal that too few have accepted is at risk. */
export const nearDays = 3;

export interface QuorumFacts {
  quorum: number;
  /** Evaluations that count: those of recused experts are left out. */
  submitted: readonly string[];
  /** Those who have the proposal, and among them those who have accepted it. */
  assigned: readonly string[];
  accepted: readonly string[];
  declined: readonly string[];
  /** Those who sit now: an expert whose mandate has ended is in neither. */
  members: readonly string[];
  alternates: readonly string[];
  /** Recused from the cahier, or tied to it. */
  barred: ReadonlySet<string>;
  /** First instant at which an evaluation is late; null without any. */
  dueAt: Date | null;
}

/** Whether a proposal can still be examined by as many experts as its call asks for, and by whom. */
export function forecastQuorum(facts: QuorumFacts, now: Date): QuorumForecast {
  const { quorum, barred } = facts;
  const submitted = new Set(facts.submitted);
  const may = (personId: string) => !barred.has(personId) && !submitted.has(personId);
  const sitting = new Set([...facts.members, ...facts.alternates]);
  const pending = facts.assigned.filter((personId) => may(personId) && sitting.has(personId));
  const accepted = pending.filter((personId) => facts.accepted.includes(personId)).length;
  const isFree = (personId: string) => may(personId) && !pending.includes(personId) && !facts.declined.includes(personId);
  const freeMembers = facts.members.filter(isFree);
  const freeAlternates = facts.alternates.filter((personId) => isFree(personId) && !facts.members.includes(personId));
  const committed = submitted.size + pending.length;
  const isNear = facts.dueAt !== null && facts.dueAt.getTime() - now.getTime() <= nearDays * day;
  const certain = submitted.size + accepted;
  const state = ((): QuorumState => {
    if (submitted.size >= quorum) return 'met';
    if (committed + freeMembers.length + freeAlternates.length < quorum) return 'impossible';
    if (committed < quorum) return 'lacking';
    return isNear && certain < quorum ? 'at_risk' : 'on_course';
  })();
  const needs = Math.max(0, quorum - (state === 'at_risk' ? certain : committed));
  return { state, quorum, submitted: submitted.size, pending: pending.length, accepted, needs, freeMembers, freeAlternates };
}

/** Alternates to call now: as many as are needed, the least loaded first; none when all would not be enough. */
export function alternatesToCall(forecast: QuorumForecast, loadOf: (personId: string) => number): string[] {
  if (forecast.state !== 'lacking' && forecast.state !== 'at_risk') return [];
  return forecast.freeAlternates.toSorted((a, b) => loadOf(a) - loadOf(b) || (a < b ? -1 : 1)).slice(0, forecast.needs);
}

/** True when the officers have something to do about a quorum. */
export function isInDanger({ state }: Pick<QuorumForecast, 'state'>): boolean {
  return state === 'lacking' || state === 'at_risk' || state === 'impossible';
}
