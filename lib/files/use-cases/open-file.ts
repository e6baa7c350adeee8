import 'server-only';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { findFile } from '@/lib/files/repository.ts';
import type { StoredFile } from '@/lib/files/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import type { Context } from '@/lib/identity/types.ts';

export interface OpenedFile {
  file: StoredFile;
  content: ReadableStream<Uint8Array>;
}

/**
 * Opens a file for a domain that has just checked, on the row that links it, that this person may read it
 * (`mayRead`): a file by itself belongs to nobody.
 */
export async function openFile(
  _context: Context,
  input: { fileId: string; mayRead: boolean },
): Promise<Result<OpenedFile, FileRefusal>> {
  if (!input.mayRead) return refuse('file-not-found');
  const located = await findFile(input.fileId);
  const content = located ? await storage().get(located.storageKey) : null;
  if (!located || !content) return refuse('file-not-found');
  const { storageKey: _kept, ...file } = located;
  return ok({ file, content });
}
