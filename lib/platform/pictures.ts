import 'server-only';
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
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

const drawingProgram = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'platform', 'drawing-process.ts');

/**
 * A vector drawing as a PNG of this width, at most as tall as it is wide. The caller has checked what it holds.
 * Null when it cannot be drawn, or not in time: a text of a few lines may take hours, hence a process that is ended,
 * without the secrets of the portal, and after the others when the machine is busy.
 */
export async function drawnPicture(svg: Uint8Array, width: number, seconds = drawingSeconds): Promise<Uint8Array | null> {
  return inTurn(async () => {
    const drawing = spawn(process.execPath, [drawingProgram, String(width), String(largestPixels)], { env: { NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'ignore'], timeout: seconds * 1000, killSignal: 'SIGKILL' });
    const ended = new Promise<boolean>((resolve) => {
      drawing.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0));
    });
    if (drawing.pid) setPriority(drawing.pid, constants.priority.PRIORITY_LOW);
    // A process that ends before it has read everything closes its end.
    drawing.stdin.on('error', () => undefined).end(svg);
    const [drawn, isDrawn] = await Promise.all([buffer(drawing.stdout).catch(() => null), ended]);
    return isDrawn ? drawn : null;
  });
}
