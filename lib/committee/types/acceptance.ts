import type { ConflictOutlook } from '@/lib/committee/types/conflicts.ts';

/** A proposal given to an expert who has not answered yet, with no more than its public cahier says. */
export interface OfferedProposal {
  proposalId: string;
  cahierId: string;
  commissionId: string;
  title: string;
  themeName: string;
  receiptNumber: string;
  cahierTitle: string;
  actorName: string;
  /** Actors that signed the cahier too, by name. */
  coSigners: readonly string[];
  callTitle: string;
  commissionName: string;
  assignedAt: Date;
  dueAt: Date | null;
}

/** An offered proposal with what the portal computed about its reader: to think about before accepting. */
export interface Offer extends OfferedProposal {
  outlook: ConflictOutlook;
}
