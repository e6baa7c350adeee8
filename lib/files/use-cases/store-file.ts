import 'server-only';
import { createHash } from 'node:crypto';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { insertFile } from '@/lib/files/repository.ts';
import { tellKind } from '@/lib/files/rules/kinds.ts';
import { cleanFileName } from '@/lib/files/rules/names.ts';
import type { StoredFile } from '@/lib/files/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { newStorageKey, storage } from '@/lib/platform/storage/configured-storage.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Keeps a file and links it to what it belongs to in one transaction; `link` writes that link, or refuses,
 * and then nothing is kept. The bytes go first, outside the transaction: a slow storage holds no row.
 */
export async function storeFile<Value, Code extends string>(
  context: Context,
  input: { name: string; bytes: Uint8Array },
  link: (file: StoredFile) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code | FileRefusal>> {
  const { viewer, now } = context;
  if (!viewer) return refuse('file-not-found');
  const kind = await tellKind(input.bytes, cleanFileName(input.name));
  if (!kind.ok) return kind;

  const storageKey = newStorageKey();
  await storage().put(storageKey, input.bytes, kind.value.mediaType);
  let kept = false;
  try {
    const result = await transaction(async () => {
      const file = await insertFile({
        storageKey,
        name: kind.value.name,
        mediaType: kind.value.mediaType,
        byteSize: input.bytes.length,
        sha256: createHash('sha256').update(input.bytes).digest('hex'),
        uploadedById: viewer.personId,
        createdAt: now,
      });
      return link(file);
    });
    kept = result.ok;
    return result;
  } finally {
    if (!kept) await storage().delete(storageKey);
  }
}
