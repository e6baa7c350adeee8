const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;
const mostEntries = 10_000;

/**
 * Names of the entries of a ZIP archive, from its central directory; nothing is unpacked.
 * Null when the directory cannot be read, which no office suite produces.
 */
export function archiveEntries(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return null;
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryRecord) return null;
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** The end record stands in the last 64 kB, before a comment of any length. */
function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  return null;
}

/** What office suites call the parts that hold macros, in OOXML and in OpenDocument. */
const macroParts = /(?:^|\/)vbaProject(?:Signature)?\.bin$|(?:^|\/)vbaData\.xml$|^Basic\/|^Scripts\/|(?:^|\/)xl\/macrosheets\//i;

export function hasMacros(entries: readonly string[]): boolean {
  return entries.some((name) => macroParts.test(name.replaceAll('\\', '/')));
}
