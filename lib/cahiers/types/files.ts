import type { StoredFile } from '@/lib/files/types.ts';

/** Who may read an attachment, once the cahier is public for the first. */
export type FileAudience = 'public' | 'committee';

/** An attachment of a cahier. */
export interface CahierFile {
  id: string;
  title: string;
  audience: FileAudience;
  addedAt: Date;
  file: StoredFile;
}

/** What decides who reads an attachment. */
export interface FileScope {
  id: string;
  fileId: string;
  audience: FileAudience;
  cahier: { id: string; submittedAt: Date | null; publishedAt: Date | null; actor: { id: string }; call: { id: string } };
}
