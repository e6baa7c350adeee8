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
  /** The chair read the hints and saw no conflict. */
  cleared: boolean;
}
