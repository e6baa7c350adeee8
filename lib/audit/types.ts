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
  /** Rank on its page. */
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

/** What a reader may know nothing of, as higher domains tell it: an administrator may be recused from an examination. */
export interface AuditVeil {
  /** Ids of things; a line that names one, wherever, is left out. */
  ids: readonly string[];
  /** Beginnings of the verbs that stay, because anybody knows of those acts. */
  publicVerbs: readonly string[];
}
