/** Somewhere a picture is shown, online or in a draft. */
export interface PictureUse {
  publicationId: string;
  title: string;
}

/** A picture of the library, for those who write. */
export interface LibraryPicture {
  id: string;
  name: string;
  credit: string;
  /** Of what was sent, upright, in pixels. */
  width: number;
  height: number;
  /** Widths kept, in pixels, rising. */
  widths: number[];
  uploadedAt: Date;
  /** Since when the public may see it; null while only editors do. */
  publishedAt: Date | null;
  /** Whose library it is in; null: the portal's. */
  territorySiren: string | null;
  uses: PictureUse[];
}
