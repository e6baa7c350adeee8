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
  /** Ids of things: what a line tells of them is left out, and the whole line when it tells of nothing else. */
  ids: readonly string[];
  /** Beginnings of the verbs that stay whole, because anybody knows of those acts. */
  publicVerbs: readonly string[];
  /** Verbs that are read on these objects only. */
  known: readonly { verbs: string; ids: readonly string[] }[];
  /** Acts of others on these objects that tell a count of what lies behind the veil. */
  counting: readonly { verb: string; ids: readonly string[] }[];
}
