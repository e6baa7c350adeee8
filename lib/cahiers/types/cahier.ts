import type { ActorKind } from '@/lib/actors/types.ts';
import type { CallStatus } from '@/lib/calls/types.ts';

/** Life of a cahier; its transitions are the rows of `cahierTransitions`. */
export type CahierStatus = 'draft' | 'submitted' | 'returned' | 'admissible' | 'inadmissible' | 'closed';

/** Life of a proposal; its transitions are the rows of `proposalTransitions`. */
export type ProposalStatus =
  | 'draft'
  | 'awaiting'
  | 'under_examination'
  | 'opinion_given'
  | 'selected'
  | 'adjourned'
  | 'not_selected'
  | 'withdrawn'
  | 'lapsed';

/** What the rules and the permissions need to know of the call of a cahier. */
export interface CahierCall {
  id: string;
  slug: string;
  title: string;
  status: CallStatus;
  opensAt: Date;
  /** First instant at which a submission is late. */
  closesAt: Date;
  openTo: readonly ActorKind[];
}

export interface CahierActor {
  id: string;
  name: string;
  kind: ActorKind;
}

/** A proposal as its contributor's pages and the rules see it, without its content. */
export interface ProposalSummary {
  id: string;
  /** 1 for the first. */
  position: number;
  status: ProposalStatus;
  /** As submitted; empty before. */
  title: string;
  themeId: string | null;
  leadId: string | null;
  adjournedFor: string;
  amendableUntil: Date | null;
}

/** A cahier with what decides about it: every use-case on one cahier starts by loading this. */
export interface CahierRecord {
  id: string;
  status: CahierStatus;
  receiptNumber: string | null;
  title: string;
  submittedAt: Date | null;
  /** SHA-256 of the text as last submitted; empty before. */
  submittedPrint: string;
  publishedAt: Date | null;
  completionAsked: string;
  completionDueAt: Date | null;
  inadmissibleFor: string;
  reopenedUntil: Date | null;
  createdAt: Date;
  call: CahierCall;
  actor: CahierActor;
  /** In their order. */
  proposals: readonly ProposalSummary[];
}

/** A line of the contributor's list. */
export interface OwnCahier {
  id: string;
  status: CahierStatus;
  receiptNumber: string | null;
  /** The title as typed so far; may be empty. */
  title: string;
  savedAt: Date;
  submittedAt: Date | null;
  completionDueAt: Date | null;
  reopenedUntil: Date | null;
  proposalCount: number;
  call: CahierCall;
  actor: CahierActor;
}

/** One step of the life of a cahier or of one of its proposals, as the contributor reads it. */
export interface TransitionEntry {
  id: string;
  proposalId: string | null;
  from: string;
  to: string;
  at: Date;
  note: string;
}

/** A request to reopen a closed call for one cahier. */
export interface ReopenRequestRecord {
  id: string;
  cahierId: string;
  message: string;
  status: 'pending' | 'accepted' | 'declined' | 'cancelled';
  answer: string;
  requestedById: string;
  createdAt: Date;
  decidedAt: Date | null;
}

/** What a submission answers; the same for the second click as for the first. */
export interface SubmissionReceipt {
  cahierId: string;
  receiptNumber: string;
  submittedAt: Date;
}

/** A request waiting for the answer of a manager of the call. */
export interface PendingReopening {
  id: string;
  cahierId: string;
  message: string;
  createdAt: Date;
  requestedBy: string;
  title: string;
  receiptNumber: string | null;
  actorName: string;
  callTitle: string;
  closesAt: Date;
}
