import 'server-only';
import { deleteFile } from '@/lib/files/repository.ts';
import type { Context } from '@/lib/identity/types.ts';
import { logger } from '@/lib/platform/logger.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { afterCommit } from '@/lib/platform/transaction.ts';

/**
 * Erases a file whose time has come, in the transaction of the domain that forgets what it belonged to; the bytes go
 * once it has committed. Called by jobs, on nobody's behalf.
 * @throws when no transaction is open.
 */
export async function eraseFile(_context: Context, input: { fileId: string }): Promise<void> {
  const storageKey = await deleteFile(input.fileId);
  if (!storageKey) return;
  afterCommit(() => {
    storage()
      .delete(storageKey)
      .catch((error: unknown) => logger.warn({ storageKey, error: String(error) }, 'file bytes left behind'));
  });
}
