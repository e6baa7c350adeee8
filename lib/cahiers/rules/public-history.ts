import type { TransitionEntry } from '@/lib/cahiers/types/cahier.ts';

/** Steps of the cahier itself that may be read by anybody; what came back for completion stays between its parties. */
const publicCahierSteps = new Set(['admissible', 'closed']);

/** Steps of a proposal that may be read by anybody: an opinion is the committee's until the decision. */
const publicProposalSteps = new Set(['under_examination', 'selected', 'adjourned', 'not_selected', 'withdrawn', 'lapsed']);

/**
 * The public part of a history, without notes, oldest first: the first submission, what happened to the cahier from
 * admissibility on, and to its proposals.
 */
export function publicHistory(entries: readonly TransitionEntry[]): Omit<TransitionEntry, 'note'>[] {
  const firstSubmission = entries.find(({ proposalId, to }) => proposalId === null && to === 'submitted');
  return entries
    .filter((entry) => {
      if (entry === firstSubmission) return true;
      return (entry.proposalId === null ? publicCahierSteps : publicProposalSteps).has(entry.to);
    })
    .map(({ note: _private, ...entry }) => entry);
}
