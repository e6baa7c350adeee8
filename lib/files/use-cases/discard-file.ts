import 'server-only';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { deleteFile } from '@/lib/files/repository.ts';
import type { Context } from '@/lib/identity/types.ts';
import { logger } from '@/lib/platform/logger.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Removes a file with the link that the owning domain holds: `unlink` checks the right, removes the link and names
 * the file. The bytes go last, once nothing points at them.
 */
export async function discardFile<Unlinked extends { fileId: string }, Code extends string>(
  context: Context,
  unlink: () => Promise<Result<Unlinked, Code>>,
): Promise<Result<Unlinked, Code | FileRefusal>> {
  if (!context.viewer) return refuse('file-not-found');
  const removed = await transaction(async () => {
    const unlinked = await unlink();
    return unlinked.ok ? ok({ unlinked: unlinked.value, storageKey: await deleteFile(unlinked.value.fileId) }) : unlinked;
  });
  if (!removed.ok) return removed;
  const { unlinked, storageKey } = removed.value;
  if (storageKey) await forgetBytes(storageKey);
  return ok(unlinked);
}

/** The act is done: bytes that could not be removed only take room. */
async function forgetBytes(storageKey: string): Promise<void> {
  try {
    await storage().delete(storageKey);
  } catch (error) {
    logger.warn({ storageKey, error: error instanceof Error ? error.message : String(error) }, 'file bytes left behind');
  }
}
