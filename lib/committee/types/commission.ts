import type { AttachmentKind } from '@/lib/identity/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

export interface CommissionRecord {
  id: string;
  slug: string;
  name: string;
  presentation: string;
  themeIds: readonly string[];
}

export interface CommissionSummary extends CommissionRecord {
  examinationCount: number;
}

/** Somebody who sits in a commission now, in one or more capacities. */
export interface CommissionPerson {
  personId: string;
  name: string;
  email: string;
  kinds: readonly AttachmentKind[];
}

/** A line of an expert's queue. */
export interface QueueItem {
  proposalId: string;
  title: string;
  status: ProposalStatus;
  themeName: string;
  receiptNumber: string;
  actorName: string;
  callTitle: string;
  assignedAt: Date;
  dueAt: Date | null;
  deliberating: boolean;
  evaluation: 'none' | 'draft' | 'submitted';
  /** Criteria answered with their reason, 0 to 4. */
  answered: number;
}

/** A proposal that waits for a commission. */
/** A proposal under examination, as those who route its call know it: no score, no name of expert. */
export interface RoutedProposal {
  proposalId: string;
  title: string;
  receiptNumber: string;
  commissionName: string;
}

export interface AwaitingProposal {
  proposalId: string;
  title: string;
  themeName: string;
  receiptNumber: string;
  actorName: string;
  callId: string;
  callTitle: string;
  /** The commission that takes its theme, if any. */
  commissionId: string | null;
  commissionName: string | null;
}
