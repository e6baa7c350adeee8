export interface StoredFile {
  id: string;
  /** Name as given by the person, cleaned, with an extension that fits the content. */
  name: string;
  /** Told from the content. */
  mediaType: string;
  byteSize: number;
  sha256: string;
  createdAt: Date;
}

/** Where the bytes are, for `open-file` and `discard-file` only. */
export interface LocatedFile extends StoredFile {
  storageKey: string;
}
