import 'server-only';
import { randomUUID } from 'node:crypto';
import { env } from '@/lib/platform/env.ts';
import { folderStorage } from '@/lib/platform/storage/folder-storage.ts';
import { s3Storage } from '@/lib/platform/storage/s3-storage.ts';
import type { Storage } from '@/lib/platform/storage/storage.ts';

let made: Storage | undefined;

/** The storage that the configuration names, made at the first call. */
export function storage(): Storage {
  const choice = env().storage;
  made ??= choice.kind === 's3' ? s3Storage(choice) : folderStorage(choice.folder);
  return made;
}

/** A key that nothing else has; the first letters spread the files over folders. */
export function newStorageKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}
