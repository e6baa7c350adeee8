import type { CahierStatus, ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

/** Who may make a transition: a delegate of the actor, a manager of the call, the chair of the commission, the portal by itself. */
export type TransitionRole = 'delegate' | 'call_manager' | 'chair' | 'portal';

export type CahierAct = 'submit' | 'admit' | 'return' | 'reject' | 'close';

export type ProposalAct =
  | 'submit'
  | 'examine'
  | 'give_opinion'
  | 'select'
  | 'adjourn'
  | 'set_aside'
  | 'amend'
  | 'lapse'
  | 'withdraw';

export interface Transition<Status extends string, Act extends string> {
  from: Status;
  act: Act;
  to: Status;
  who: TransitionRole;
}

/** Every allowed transition of a cahier; what is not here does not happen. */
export const cahierTransitions: readonly Transition<CahierStatus, CahierAct>[] = [
  { from: 'draft', act: 'submit', to: 'submitted', who: 'delegate' },
  { from: 'returned', act: 'submit', to: 'submitted', who: 'delegate' },
  { from: 'submitted', act: 'admit', to: 'admissible', who: 'call_manager' },
  { from: 'submitted', act: 'return', to: 'returned', who: 'call_manager' },
  { from: 'submitted', act: 'reject', to: 'inadmissible', who: 'call_manager' },
  // A completion that never came.
  { from: 'returned', act: 'reject', to: 'inadmissible', who: 'call_manager' },
  // All its proposals are decided, or withdrawn.
  { from: 'admissible', act: 'close', to: 'closed', who: 'portal' },
  { from: 'submitted', act: 'close', to: 'closed', who: 'portal' },
  { from: 'returned', act: 'close', to: 'closed', who: 'portal' },
];

/** Every allowed transition of a proposal; what is not here does not happen. */
export const proposalTransitions: readonly Transition<ProposalStatus, ProposalAct>[] = [
  { from: 'draft', act: 'submit', to: 'awaiting', who: 'delegate' },
  { from: 'awaiting', act: 'examine', to: 'under_examination', who: 'chair' },
  { from: 'under_examination', act: 'give_opinion', to: 'opinion_given', who: 'chair' },
  { from: 'opinion_given', act: 'select', to: 'selected', who: 'chair' },
  { from: 'opinion_given', act: 'adjourn', to: 'adjourned', who: 'chair' },
  { from: 'opinion_given', act: 'set_aside', to: 'not_selected', who: 'chair' },
  { from: 'adjourned', act: 'amend', to: 'under_examination', who: 'delegate' },
  { from: 'adjourned', act: 'lapse', to: 'lapsed', who: 'portal' },
  { from: 'awaiting', act: 'withdraw', to: 'withdrawn', who: 'delegate' },
  { from: 'under_examination', act: 'withdraw', to: 'withdrawn', who: 'delegate' },
  { from: 'opinion_given', act: 'withdraw', to: 'withdrawn', who: 'delegate' },
];

/** States from which a proposal goes nowhere any more. */
export const finalProposalStatuses: readonly ProposalStatus[] = ['selected', 'not_selected', 'withdrawn', 'lapsed'];

/** The row that allows this act from this state, or null. */
export function findTransition<Status extends string, Act extends string>(
  table: readonly Transition<Status, Act>[],
  from: Status,
  act: Act,
): Transition<Status, Act> | null {
  return table.find((row) => row.from === from && row.act === act) ?? null;
}

export function cahierTransition(from: CahierStatus, act: CahierAct): Transition<CahierStatus, CahierAct> | null {
  return findTransition(cahierTransitions, from, act);
}

export function proposalTransition(from: ProposalStatus, act: ProposalAct): Transition<ProposalStatus, ProposalAct> | null {
  return findTransition(proposalTransitions, from, act);
}

/** A cahier closes by itself once each of its proposals has reached its end; one without proposals does not. */
export function allDecided(proposals: readonly { status: ProposalStatus }[]): boolean {
  return proposals.length > 0 && proposals.every(({ status }) => finalProposalStatuses.includes(status));
}
