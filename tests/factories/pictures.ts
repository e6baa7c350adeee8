import sharp from 'sharp';

/** A plain picture of this size, as a camera or a drawing tool would write it. */
export async function samplePicture(width = 600, height = 400, format: 'png' | 'jpeg' | 'webp' = 'png'): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#9fc766' } })[format]().toBuffer();
}
