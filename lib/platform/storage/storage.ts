/** Where the bytes of files live. Keys are made by the portal (`newStorageKey`), never by a person. */
export interface Storage {
  /** Writes the whole object or nothing: a reader never sees half of it. */
  put(key: string, body: Uint8Array, mediaType: string): Promise<void>;
  /** The object as a stream, or null when there is none. */
  get(key: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Removes the object; one that is already gone is not an error. */
  delete(key: string): Promise<void>;
  exists(key: string): Promise<boolean>;
}

/** One dot at most, before a known end: nothing that climbs or hides. */
const keyShape = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*(?:\.(?:avif|webp))?$/;

/**
 * Guards the way to the disk and to the bucket.
 * @throws on a key that the portal would not have made (dots, backslashes, empty parts)
 */
export function checkedKey(key: string): string {
  if (key.length > 200 || !keyShape.test(key)) throw new Error('Storage key refused.');
  return key;
}
