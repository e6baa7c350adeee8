/** A ZIP archive of these entries, stored without compression, as office suites could write it. */
export function archive(entries: readonly (readonly [name: string, content: string])[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}.main+xml"/></Types>`;

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** The smallest files of each kind that are what they say. */
export const sampleFiles = {
  pdf: new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n'),
  png: new Uint8Array(
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'),
  ),
  gif: new Uint8Array(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')),
  odt: archive([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<office/>'],
  ]),
  docx: archive([
    ['[Content_Types].xml', contentTypes(`${ooxml}.wordprocessingml.document`)],
    ['word/document.xml', '<w/>'],
  ]),
  xlsx: archive([
    ['[Content_Types].xml', contentTypes(`${ooxml}.spreadsheetml.sheet`)],
    ['xl/workbook.xml', '<x/>'],
  ]),
  docxWithMacros: archive([
    ['[Content_Types].xml', contentTypes(`${ooxml}.wordprocessingml.document`)],
    ['word/document.xml', '<w/>'],
    ['word/vbaProject.bin', 'x'],
  ]),
  docm: archive([
    ['[Content_Types].xml', contentTypes('application/vnd.ms-word.document.macroEnabled')],
    ['word/document.xml', '<w/>'],
    ['word/vbaProject.bin', 'x'],
  ]),
  odtWithMacros: archive([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['Basic/script-lb.xml', '<library/>'],
  ]),
  zip: archive([['notes.txt', 'bonjour']]),
  html: new TextEncoder().encode('<!doctype html><script>alert(1)</script>'),
  svg: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  text: new TextEncoder().encode('du texte'),
} as const;
