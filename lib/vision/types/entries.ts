import type { AuditValue } from '@/lib/audit/types.ts';

/** What editors of the vision write, each kind in its table. */
export type EntryKind =
  | 'terre'
  | 'theme'
  | 'lead'
  | 'swot'
  | 'figure'
  | 'challenge'
  | 'value'
  | 'principle'
  | 'body'
  | 'milestone'
  | 'statement';

/** A text in both languages; an empty English one is missing. */
export interface Bilingual {
  fr: string;
  en: string;
}

/** The columns that editors write, by their names: texts, lists of texts, dates, choices. */
export type EntryContent = Readonly<Record<string, AuditValue>>;

/** What holds entries of a kind together, by column: leads by theme, SWOT items by terre and quadrant, figures by what they are about. */
export type EntryGroup = Readonly<Record<string, string | null>>;

export interface VisionEntry {
  kind: EntryKind;
  id: string;
  position: number;
  revision: number;
  editedAt: Date | null;
  retiredAt: Date | null;
  group: EntryGroup;
  content: EntryContent;
}

/** An earlier state of an entry; `savedBy` is empty for the reference content. */
export interface RevisionSummary {
  number: number;
  savedAt: Date;
  savedBy: string;
}

/** Everything that editors write, kind by kind, in order. */
export type EntriesByKind = Readonly<Record<EntryKind, readonly VisionEntry[]>>;
