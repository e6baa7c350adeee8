import type { ContentRefusal } from '@/lib/content/errors.ts';

/** Widths that pages ask for, in pixels: a phone, a reading column, the same on a dense screen. */
const standardWidths = [480, 960, 1_440] as const;
/** Below, a picture would be blurred on a phone. */
export const smallestPicture = { width: 480, height: 240 } as const;
/** A logo is shown a few centimetres wide. */
export const smallestLogo = { width: 160, height: 40 } as const;
/** Width at which the drawing of a logo becomes pixels: enough for the densest screens. */
export const drawnLogoWidth = 960;

export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const pictureMediaTypes: Readonly<Record<PictureFormat, string>> = { avif: 'image/avif', webp: 'image/webp' };

/** Kinds of file taken, as told from their content. */
export const pictureKinds: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** Widths kept of a picture of this width: never larger than itself, its own when it is between two. */
export function keptWidths(width: number): number[] {
  return [...new Set(standardWidths.map((wanted) => Math.min(wanted, width)))];
}

/** What forbids keeping a picture, from what it is once upright; null when nothing does. */
export function pictureFault(
  facts: { width: number; height: number; frames: number } | null,
  smallest: { width: number; height: number } = smallestPicture,
): ContentRefusal | null {
  if (!facts) return 'picture-unreadable';
  if (facts.frames > 1) return 'picture-animated';
  if (facts.width < smallest.width || facts.height < smallest.height) return smallest === smallestLogo ? 'logo-too-small' : 'picture-too-small';
  return null;
}

/** Where the bytes of one size lie in the storage. */
export function pictureKey(id: string, width: number, format: PictureFormat): string {
  return `pictures/${id}/${width}.${format}`;
}

/** The size that an address asks for (`960.webp`); null for anything else. */
export function pictureFile(name: string): { width: number; format: PictureFormat } | null {
  const found = /^([1-9]\d{1,4})\.(avif|webp)$/.exec(name);
  return found ? { width: Number(found[1]), format: found[2] as PictureFormat } : null;
}
