import type { PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';
import type { SecondReadingRecord } from '@/lib/content/types/readings.ts';

/**
 * Where a publication stands for its editors. `changed`: online, while its draft says something else. `scheduled`: a
 * version waits for its hour, whether an earlier one is online or not.
 */
export type PublicationState = 'draft' | 'scheduled' | 'published' | 'changed' | 'removed';
export type PublicationAct = 'save' | 'publish' | 'schedule' | 'cancel-schedule' | 'remove' | 'put-back';

/** What the state is read from. */
export interface PublicationLife {
  publishedVersionId: string | null;
  scheduledVersionId: string | null;
  removedAt: Date | null;
  /** The draft holds something else than what is online. */
  draftDiffers: boolean;
}

/** A publication as the list of the back-office shows it. */
export interface PublicationSummary {
  id: string;
  kind: PublicationKind;
  slug: string;
  title: string;
  state: PublicationState;
  /** What is written in French and not in English. */
  missingEnglish: readonly string[];
  publishedAt: Date | null;
  scheduledFor: Date | null;
  updatedAt: Date;
  updatedBy: string;
}

export interface VersionSummary {
  id: string;
  number: number;
  note: string;
  savedAt: Date;
  savedBy: string;
  isPublished: boolean;
  isScheduled: boolean;
}

export interface ConsentRecord {
  id: string;
  personName: string;
  scope: string;
  /** First and last day it holds; `endsOn` null when it holds until withdrawn. */
  givenOn: Date;
  endsOn: Date | null;
  evidenceFileId: string | null;
  withdrawnAt: Date | null;
}

/** Everything an editor sees of a publication. */
export interface OpenPublication<Document extends PublicationDocument = PublicationDocument> {
  id: string;
  kind: PublicationKind;
  slug: string;
  state: PublicationState;
  document: Document;
  /** To be given back when saving. */
  revision: number;
  /** First time online. */
  publishedAt: Date | null;
  scheduledFor: Date | null;
  removedAt: Date | null;
  demonstration: boolean;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string;
  missingEnglish: readonly string[];
  /** Newest first. */
  versions: readonly VersionSummary[];
  /** Newest first; none but for portraits and the pages of territories. */
  consents: readonly ConsentRecord[];
  /** Whose page it is, and whether it wants a second reader; null and false for every other kind. */
  territorySiren: string | null;
  needsSecondReader: boolean;
  /** Newest first; the one that waits has no answer. */
  readings: readonly SecondReadingRecord[];
}

/** What a save did. In a conflict nothing is written: somebody else saved first, here is their text. */
export type SaveOutcome =
  | { outcome: 'saved'; revision: number; savedAt: Date }
  | { outcome: 'conflict'; theirs: { document: PublicationDocument; revision: number; savedAt: Date; savedBy: string } };
