import { inflateRawSync } from 'node:zlib';

/** The files of an archive, by name, as their central directory tells them. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, nameLength, extra, comment, header] = [
      bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const content = bytes.subarray(from, from + packed);
    files.set(name, (method === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#39;': "'", '&amp;': '&' };
const unescaped = (text: string) => text.replaceAll(/&(?:lt|gt|quot|apos|#39|amp);/g, (entity) => entities[entity] ?? entity);

export interface ReadSheet {
  /** Cells of each row: texts, numbers, null. */
  rows: (string | number | null)[][];
  /** Everything in the file, unpacked, to be searched. */
  all: string;
  /** The sheet as it is written. */
  xml: string;
}

function columnOf(reference: string): number {
  return [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads the first sheet of an XLSX file as a spreadsheet does. */
export function readXlsx(bytes: Buffer): ReadSheet {
  const files = unzip(bytes);
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => unescaped((item ?? '').replaceAll(/<[^>]+>/g, '')));
  const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
  const rows = [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells: (string | number | null)[] = [];
    for (const [, attributes, content] of (row ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(content ?? '')?.[1];
      const index = columnOf(/r="([A-Z]+\d+)"/.exec(attributes ?? '')?.[1] ?? 'A1');
      while (cells.length < index) cells.push(null);
      cells.push(value === undefined ? null : /t="s"/.test(attributes ?? '') ? (shared[Number(value)] ?? null) : Number(value));
    }
    return cells;
  });
  return { rows, all: [...files].map(([name, text]) => `${name}\n${unescaped(text)}`).join('\n'), xml };
}
