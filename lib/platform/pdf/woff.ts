import { inflateSync } from 'node:zlib';

/**
 * Unpacks a WOFF 1.0 font into the TrueType or OpenType file it holds: the typesetter reads no web font.
 * Source of the layout: https://www.w3.org/TR/WOFF/
 * @throws on anything that is not a WOFF 1.0 file
 */
export function unpackWoff(woff: Uint8Array): Buffer {
  const source = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (source.length < 44 || source.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF font.');
  const count = source.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => readTable(source, 44 + index * 20));

  const header = Buffer.alloc(12 + count * 16);
  const power = 2 ** Math.floor(Math.log2(count));
  source.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((count - power) * 16, 10);

  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + index * 16;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function readTable(source: Buffer, at: number): { tag: string; checksum: number; data: Buffer } {
  const offset = source.readUInt32BE(at + 4);
  const packedLength = source.readUInt32BE(at + 8);
  const length = source.readUInt32BE(at + 12);
  const packed = source.subarray(offset, offset + packedLength);
  const data = packedLength < length ? inflateSync(packed) : packed;
  if (data.length !== length) throw new Error('Damaged WOFF font.');
  return { tag: source.toString('latin1', at, at + 4), checksum: source.readUInt32BE(at + 16), data };
}
