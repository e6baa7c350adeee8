/** A plain value that the audit can keep. */
export type AuditValue = string | number | boolean | null | AuditValue[] | { [key: string]: AuditValue };

export interface Act {
  /** "object.verb", for instance "cahier.submit". */
  verb: string;
  objectKind: string;
  objectId: string;
  before?: AuditValue;
  after?: AuditValue;
}

export interface AuditEntry {
  id: string;
  at: Date;
  personId: string | null;
  personName: string;
  verb: string;
  objectKind: string;
  objectId: string;
  before: AuditValue;
  after: AuditValue;
  requestId: string;
}
