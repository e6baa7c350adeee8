import 'server-only';
import sharp from 'sharp';
import { oneAtATime } from '@/lib/platform/one-at-a-time.ts';

/** Widest picture that a page shows, in pixels. */
const widest = 1_200;
const largestPixels = 50_000_000;

/** A large picture takes seconds and hundreds of megabytes: several at once would starve the pages. */
const inTurn = oneAtATime();

/**
 * The same picture as WebP, upright, 1,200 pixels wide at most, without what the camera noted (place, date).
 * Null when the bytes are no picture, or one of more than fifty million pixels.
 */
export async function webPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const resized = sharp(bytes, { limitInputPixels: largestPixels }).rotate().resize({ width: widest, withoutEnlargement: true });
    return await inTurn(() => resized.webp({ quality: 78 }).toBuffer());
  } catch {
    return null;
  }
}

export interface PictureFacts {
  /** Upright, in pixels. */
  width: number;
  height: number;
  frames: number;
}

/** What a picture is, read from its head; null when the bytes are no picture, or one of more than fifty million pixels. */
export async function pictureFacts(bytes: Uint8Array): Promise<PictureFacts | null> {
  try {
    const { autoOrient, pages } = await sharp(bytes, { limitInputPixels: largestPixels }).metadata();
    return autoOrient.width * autoOrient.height > largestPixels ? null : { ...autoOrient, frames: pages ?? 1 };
  } catch {
    return null;
  }
}

/**
 * The picture upright, at this width, without what the camera noted.
 * Null when the bytes turn out to be damaged.
 */
export async function resizedPicture(bytes: Uint8Array, width: number, format: 'avif' | 'webp'): Promise<Uint8Array | null> {
  try {
    const resized = sharp(bytes, { limitInputPixels: largestPixels }).autoOrient().resize({ width, withoutEnlargement: true });
    const encoded = format === 'avif' ? resized.avif({ quality: 55, effort: 3 }) : resized.webp({ quality: 78 });
    return await inTurn(() => encoded.toBuffer());
  } catch {
    return null;
  }
}

/** Seconds that drawing may take: a drawing that is longer is made to be. */
const drawingSeconds = 10;

/**
 * A vector drawing as a PNG of this width, at most as tall as it is wide. The caller has checked what it holds.
 * Null when it cannot be drawn, or not in time.
 */
export async function drawnPicture(svg: Uint8Array, width: number): Promise<Uint8Array | null> {
  const pointsPerInch = 72;
  try {
    const natural = await sharp(svg, { density: pointsPerInch, limitInputPixels: largestPixels }).metadata();
    const density = Math.min(Math.max((pointsPerInch * width) / Math.max(natural.width, natural.height), 1), 10_000);
    const drawn = sharp(svg, { density, limitInputPixels: largestPixels }).resize({ width, height: width, fit: 'inside' });
    return await inTurn(() => drawn.timeout({ seconds: drawingSeconds }).png().toBuffer());
  } catch {
    return null;
  }
}
