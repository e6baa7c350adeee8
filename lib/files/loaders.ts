import 'server-only';
import { listFiles } from '@/lib/files/repository.ts';
import type { StoredFile } from '@/lib/files/types.ts';

/** Name, kind and size of files by id, for the domains that show links to them. */
export async function filesById(ids: readonly string[]): Promise<Map<string, StoredFile>> {
  return new Map((await listFiles([...new Set(ids)])).map((file) => [file.id, file]));
}
