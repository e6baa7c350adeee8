import { parseSectionKey } from '@/lib/cahiers/rules/sections.ts';
import type { CahierStatus, ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

export interface EditableProposal {
  id: string;
  status: ProposalStatus;
  amendableUntil: Date | null;
}

export interface EditableCahier {
  status: CahierStatus;
  proposals: readonly EditableProposal[];
}

/** The content of the cahier as a whole is in its contributor's hands. Lateness never stops the typing, only the submission. */
export function isUnlocked(cahier: { status: CahierStatus }): boolean {
  return cahier.status === 'draft' || cahier.status === 'returned';
}

/** A proposal goes with the next submission of its cahier. */
export function isSubmittable(proposal: { status: ProposalStatus }): boolean {
  return proposal.status === 'draft' || proposal.status === 'awaiting';
}

/** An adjourned proposal may be amended before its date. */
export function isAmendable(proposal: Omit<EditableProposal, 'id'>, now: Date): boolean {
  return proposal.status === 'adjourned' && proposal.amendableUntil !== null && now < proposal.amendableUntil;
}

/** Why nothing can be typed in this section at `now`, or null. */
export function editingRefusal(cahier: EditableCahier, key: string, now: Date): 'section-not-found' | 'cahier-locked' | null {
  const place = parseSectionKey(key);
  if (!place) return 'section-not-found';
  if (place.part === 'diagnosis') return isUnlocked(cahier) ? null : 'cahier-locked';
  const proposal = cahier.proposals.find(({ id }) => id === place.proposalId);
  if (!proposal) return 'section-not-found';
  if (isAmendable(proposal, now)) return null;
  return isUnlocked(cahier) && isSubmittable(proposal) ? null : 'cahier-locked';
}
