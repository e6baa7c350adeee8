/** Icons of the site at the sizes that browsers and devices ask for, from the mark. */
import sharp from 'sharp';

const surface = '#fafaf5';

/** The mark on a transparent square, with the margin that a size wants; on a plain ground where the device cuts the corners. */
async function iconOf(mark: string, size: number, margin: number, ground?: string): Promise<Buffer> {
  const inner = size - 2 * margin;
  const drawn = await sharp(Buffer.from(mark), { density: (72 * inner) / 640 + 1 }).resize(inner, inner).png().toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: ground ?? '#0000' } })
    .composite([{ input: drawn, left: margin, top: margin }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** An ICO file that holds PNG pictures (accepted by every browser and system since 2007). */
export function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** File by file, relative to `public`. */
export async function drawIcons(mark: string): Promise<Record<string, Buffer>> {
  return {
    'favicon.ico': icoOf(await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await iconOf(mark, size, 0) })))),
    'icons/icon.svg': Buffer.from(mark),
    'icons/apple-touch-icon.png': await iconOf(mark, 180, 22, surface),
    'icons/icon-192.png': await iconOf(mark, 192, 4),
    'icons/icon-512.png': await iconOf(mark, 512, 10),
    'icons/icon-maskable-512.png': await iconOf(mark, 512, 96, surface),
  };
}
