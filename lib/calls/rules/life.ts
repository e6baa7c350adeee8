import type { CallDates, CallKind, CallPhase, CallStatus } from '@/lib/calls/types.ts';

/** Every kind of call, in the order in which forms offer them. */
export const callKinds: readonly CallKind[] = ['cahiers_acteurs', 'appel_projets', 'manifestation_interet', 'hackathon'];

/** Every change of status that exists. */
export const callTransitions: readonly { from: CallStatus; to: CallStatus; act: 'publish' | 'cancel' }[] = [
  { from: 'draft', to: 'published', act: 'publish' },
  { from: 'published', to: 'cancelled', act: 'cancel' },
];

/** The status that an act leads to, or null when the call may not undergo it. */
export function statusAfter(from: CallStatus, act: 'publish' | 'cancel'): CallStatus | null {
  return callTransitions.find((transition) => transition.from === from && transition.act === act)?.to ?? null;
}

/** Where the call stands at `now`: open from `opensAt` up to, not including, `closesAt`. */
export function callPhase(call: CallDates, now: Date): CallPhase {
  if (call.status !== 'published') return call.status;
  if (now < call.opensAt) return 'upcoming';
  return now < call.closesAt ? 'open' : 'closed';
}

/** A cahier may be begun and written: from publication on, so that nobody waits for the opening to prepare. */
export function acceptsDrafts(call: CallDates, now: Date): boolean {
  const phase = callPhase(call, now);
  return phase === 'upcoming' || phase === 'open';
}

/** Questions are taken while a contribution can still be prepared. */
export function acceptsQuestions(call: CallDates, now: Date): boolean {
  return acceptsDrafts(call, now);
}
