import type { ConflictTie } from '@/lib/committee/types/examination.ts';

/** What makes the portal think of a conflict: never a proof, always for somebody to read. */
export type HintReason =
  /** Delegate of the actor of the cahier. */
  | 'delegate'
  /** Delegate of an actor that signed it too. */
  | 'co_signatory'
  /** A partner named in a proposal is an organisation of the expert. */
  | 'partner'
  /** The expert declared an interest in an organisation that signs, or stands for one of the same name. */
  | 'organisation'
  /** Same SIREN. */
  | 'siren'
  /** Same e-mail domain as a delegate, unless anybody may have an address there. */
  | 'email_domain';

export interface ConflictHint {
  reason: HintReason;
  /** The tie that the expert declared, when the hint comes from a declared interest. */
  tie: ConflictTie | null;
  /** What it was computed from, in words that may be shown to the expert and to the chair. */
  detail: string;
}

/** What is known of an expert and a cahier before anybody declares anything. */
export interface ConflictOutlook {
  hints: readonly ConflictHint[];
  /** The chair read these hints, all of them, and saw no conflict; false without hints. */
  cleared: boolean;
}

/** An organisation to which an expert says they are tied, or that they represent. */
export interface Organisation {
  /** Null for one that they represent in the portal. */
  tie: ConflictTie | null;
  name: string;
  siren: string | null;
}

/** What hints are computed from, on the side of the expert. */
export interface ExpertFacts {
  email: string;
  /** Actors that they represent, or have represented; `endsAt` is the first instant after the mandate. */
  mandates: readonly { actorId: string; name: string; siren: string | null; endsAt: Date | null }[];
  interests: readonly (Organisation & { endedOn: Date | null })[];
}

export interface Signatory {
  actorId: string;
  name: string;
  siren: string | null;
  role: 'actor' | 'co_signatory';
  delegateEmails: readonly string[];
}

/** What hints are computed from, on the side of the cahier. */
export interface CahierFacts {
  signatories: readonly Signatory[];
  proposals: readonly { position: number; partners: string }[];
}

/** An interest as its author keeps it. */
export interface OwnInterest {
  id: string;
  tie: ConflictTie;
  organisation: string;
  siren: string | null;
  declaredAt: Date;
  /** Last day, at midnight UTC. */
  endedOn: Date | null;
}

/** Whether enough experts remain once those who are recused or tied have left. */
export type QuorumOutlook = 'possible' | 'with_alternates' | 'impossible';

interface NamedPerson {
  personId: string;
  name: string;
}

/** What is known of conflicts around a cahier under examination, for those who prepare it. */
export interface CahierConflicts {
  cahierId: string;
  /** The first of its proposals that the commission examines, by which acts on the cahier name it. */
  proposalId: string;
  receiptNumber: string;
  cahierTitle: string;
  actorName: string;
  callTitle: string;
  proposals: readonly { id: string; title: string }[];
  quorum: number;
  quorumOutlook: QuorumOutlook;
  /** Those who may still examine it. `kept`: submitted, and no longer of the commission. */
  remaining: { members: readonly string[]; alternates: readonly string[]; kept: number };
  recusals: readonly (NamedPerson & { tie: ConflictTie; /** for the chair only */ note: string; declaredAt: Date; byChair: boolean })[];
  /** Delegates of a signatory: barred, whatever they declare. */
  tied: readonly NamedPerson[];
  open: readonly (NamedPerson & { outlook: ConflictOutlook; mayClear: boolean })[];
  cleared: readonly (NamedPerson & { outlook: ConflictOutlook; reason: string; reviewedBy: string; reviewedAt: Date })[];
}

/** Conflicts in a commission. */
export interface ConflictBoard {
  commission: { id: string; slug: string; name: string };
  presides: boolean;
  /** Cahiers with something to say, those that wait for an answer first, then those whose quorum is in danger. */
  cahiers: readonly CahierConflicts[];
  pages: number;
  counts: { hints: number; recusals: number; impossible: number; /** cahiers under examination */ cahiers: number };
}
