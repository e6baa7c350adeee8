import type { CommissionRecord } from '@/lib/committee/types/commission.ts';
import type { MandateState } from '@/lib/committee/rules/mandates.ts';
import type { InvitationState } from '@/lib/identity/rules.ts';

/** The four capacities in which somebody sits in a commission. */
export type CommissionKind = 'commission_member' | 'commission_alternate' | 'commission_chair' | 'commission_secretary';

/** How well an expert knows a theme: knows it, practises it, is a reference on it. */
export type ExpertiseLevel = 'aware' | 'practitioner' | 'specialist';

/** A mandate in a commission; it gives rights from `startsAt` up to, not including, `endsAt`. */
export interface Mandate {
  id: string;
  personId: string;
  commissionId: string;
  kind: CommissionKind;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
}

export interface NamedMandate extends Mandate {
  name: string;
  email: string;
}

/** An invitation to sit in a commission, answered by whoever signs in with its address. */
export interface InvitationRecord {
  id: string;
  commissionId: string;
  /** Lower-cased. */
  email: string;
  name: string;
  kind: CommissionKind;
  title: string;
  /** Dates of the mandate that is offered. */
  startsAt: Date;
  endsAt: Date | null;
  message: string;
  invitedById: string;
  invitedAt: Date;
  /** First instant at which an answer is late. */
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  declineReason: string;
  withdrawnAt: Date | null;
  commission: { slug: string; name: string };
}

/** Who sits in a commission, who is invited, and what they know. */
export interface CompositionDesk {
  commission: CommissionRecord;
  /** The capacities in which the viewer may invite, and whose mandates they may change. */
  manages: readonly CommissionKind[];
  mandates: readonly (NamedMandate & { state: MandateState; endsSoon: boolean })[];
  invitations: readonly (InvitationRecord & { state: InvitationState; invitedBy: string })[];
  themes: readonly { id: string; name: string }[];
  /** Experts now or soon, by name, with what they declared on the themes of the commission. */
  experts: readonly { personId: string; name: string; alternate: boolean; isCurrent: boolean; levels: Readonly<Partial<Record<string, ExpertiseLevel>>>; capacity: number | null }[];
  /** Themes of the commission on which no current expert is a practitioner or a specialist. */
  unmastered: readonly string[];
  /** Proposals given to fewer experts than the quorum asks for; for officers, under the veil. */
  short: readonly ShortProposal[];
}

/** A proposal under examination that has fewer experts than its call asks for. */
export interface ShortProposal {
  proposalId: string;
  title: string;
  receiptNumber: string;
  assigned: number;
  quorum: number;
}

/** What an expert says of themselves, and the themes they may say it about. */
export interface ExpertProfile {
  terres: readonly { name: string; themes: readonly { id: string; name: string; level: ExpertiseLevel | null; own: boolean }[] }[];
  /** Proposals they can examine at once; null when not said. */
  capacity: number | null;
}

/** What comes next for somebody who sits in the committee. */
export type FirstStep =
  | { kind: 'wait'; startsAt: Date }
  | { kind: 'declare-expertise' }
  | { kind: 'answer'; count: number }
  | { kind: 'evaluate'; count: number }
  | { kind: 'open'; count: number; slug: string }
  | { kind: 'none' };

/** The guide of the first day, for this person. */
export interface FirstDay {
  step: FirstStep;
  commissions: readonly {
    slug: string;
    name: string;
    kinds: readonly CommissionKind[];
    /** Those to ask, the viewer excepted. */
    officers: readonly { name: string; email: string; kind: CommissionKind }[];
  }[];
}
