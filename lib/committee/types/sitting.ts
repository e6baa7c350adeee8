import type { CallRules } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

/** What a sitting needs to know of a proposal that its commission examines. */
export interface SittingProposal {
  proposalId: string;
  cahierId: string;
  commissionId: string;
  status: ProposalStatus;
  title: string;
  receiptNumber: string;
  actorName: string;
  themeName: string;
  /** Order of its theme among themes, then of the proposal in its cahier. */
  themePosition: number;
  position: number;
  call: { slug: string; title: string } & CallRules;
  deliberating: boolean;
  /** A decision waits for publication, or the opinion is given. */
  settled: boolean;
  /** Submitted evaluations that count. */
  evaluations: number;
  recusedIds: readonly string[];
  /** Recused from its cahier, or delegates of an actor that signs it: they leave the room. */
  awayIds: readonly string[];
}
