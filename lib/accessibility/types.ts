export type CriterionResult = 'conforming' | 'not_conforming' | 'not_applicable';

/** What an audit says of one criterion; no result as long as it is not answered. */
export interface Answer {
  result: CriterionResult | null;
  comment: string;
  /** Addresses of the pages of the sample where it is not met. */
  pages: readonly string[];
}

/** Answers on one theme, by the number of the criterion within it. */
export type Sheet = Readonly<Record<number, Answer>>;

export interface SamplePage {
  title: string;
  address: string;
}

/** Something not accessible for a reason that the law admits. */
export interface AdmittedException {
  /** a burden out of proportion, or content that the law exempts */
  kind: 'burden' | 'exempt';
  content: string;
  reason: string;
  /** how one gets it otherwise; may be empty */
  alternative: string;
}

export type AuditKind = 'internal' | 'external';

export interface AuditDetails {
  kind: AuditKind;
  auditor: string;
  /** last day of the audit, "2026-11-20" */
  auditedOn: string;
  technologies: readonly string[];
  environments: readonly string[];
  tools: readonly string[];
  pages: readonly SamplePage[];
  exceptions: readonly AdmittedException[];
}

export interface KeptSheet {
  theme: number;
  answers: Sheet;
  /** 0 for a theme never saved */
  version: number;
  savedAt: Date | null;
}

export interface AuditSummary {
  id: string;
  standard: string;
  kind: AuditKind;
  auditor: string;
  auditedOn: string;
  createdAt: Date;
  publishedAt: Date | null;
  /** counted at the publication */
  conforming: number | null;
  notConforming: number | null;
}

export interface AuditRecord extends AuditDetails, AuditSummary {
  /** of the details: raised at each of their changes */
  revision: number;
  /** one a theme, in order, those never saved included */
  sheets: readonly KeptSheet[];
}

/** What every page says of the portal. */
export type Conformity = 'total' | 'partial' | 'none';

/** The latest published audit, as much of it as the conformity follows from. */
export interface DeclaredAudit {
  id: string;
  auditedOn: string;
  publishedAt: Date;
  conforming: number;
  notConforming: number;
}
