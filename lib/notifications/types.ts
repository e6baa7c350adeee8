export interface OutgoingMail {
  recipient: string;
  personId?: string | null;
  subject: string;
  /** Plain text, one paragraph a block separated by an empty line. */
  body: string;
  /** Kept, with the others held for the same thing ("decision-batch:<id>"), until a person releases them. */
  heldFor?: string;
  sendAfter?: Date;
  /** The same key is never queued twice. */
  uniqueKey?: string;
}

export interface MailSummary {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  status: 'held' | 'queued' | 'sent' | 'failed';
  createdAt: Date;
}

/** A mail prepared for an act to come, or what became of it. */
export interface PreparedMail extends MailSummary {
  personId: string | null;
  uniqueKey: string | null;
  /** Of the text that the portal composed, whatever was corrected since. */
  composedPrint: string;
}
