export type ReadingAnswer = 'approved' | 'returned' | 'withdrawn';

/** A version submitted to a second reader, as the editors of the page see it. */
export interface SecondReadingRecord {
  id: string;
  versionId: string;
  versionNumber: number;
  askedById: string;
  askedBy: string;
  askedAt: Date;
  /** What the author says to the reader. */
  message: string;
  /** When it goes online once approved; null: at once. */
  publishAt: Date | null;
  /** Null while it waits. */
  answer: ReadingAnswer | null;
  /** Empty while it waits, and when a later request or publication ended it. */
  answeredBy: string;
  answeredAt: Date | null;
  note: string;
  /** The viewer asked for it, hence may take it back and never answers it. */
  isOwn: boolean;
}
