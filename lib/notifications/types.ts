export interface OutgoingMail {
  recipient: string;
  personId?: string | null;
  subject: string;
  /** Plain text, one paragraph a block separated by an empty line. */
  body: string;
  /** Kept until a person releases it. */
  held?: boolean;
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
