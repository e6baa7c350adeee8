import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';

/** What a manager of the call decides on a submitted cahier. */
export type Verdict =
  | { act: 'admit' }
  /** `dueAt`: first instant at which the completed cahier is late. */
  | { act: 'return'; asked: string; dueAt: Date }
  | { act: 'reject'; reason: string };

/** A line of the managers' list. */
export interface ManagedCahier {
  id: string;
  status: CahierStatus;
  receiptNumber: string | null;
  title: string;
  submittedAt: Date | null;
  publishedAt: Date | null;
  completionDueAt: Date | null;
  reopenedUntil: Date | null;
  actorName: string;
  callTitle: string;
  proposalCount: number;
  /** A request to reopen the call waits for an answer. */
  reopeningAsked: boolean;
  demonstration: boolean;
}

/** Orders of the managers' list. */
export type ManagedOrder = 'submitted-last' | 'submitted-first' | 'number' | 'actor';

export interface ManagedFilter {
  callId: string | null;
  /** "reopening": those for which a reopening is asked, whatever their status. */
  status: Exclude<CahierStatus, 'draft'> | 'reopening' | null;
  search: string;
  order: ManagedOrder;
}
