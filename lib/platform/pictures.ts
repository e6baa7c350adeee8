import 'server-only';
import sharp from 'sharp';

/** Widest picture that a page shows, in pixels. */
const widest = 1_200;
const largestPixels = 50_000_000;

/**
 * The same picture as WebP, upright, 1,200 pixels wide at most, without what the camera noted (place, date).
 * Null when the bytes are no picture, or one of more than fifty million pixels.
 */
export async function webPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: largestPixels })
      .rotate()
      .resize({ width: widest, withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
  } catch {
    return null;
  }
}
