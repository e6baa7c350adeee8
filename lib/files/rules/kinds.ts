import { fileTypeFromBuffer } from 'file-type';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { archiveEntries, hasMacros } from '@/lib/files/rules/archive.ts';
import { extensionOf } from '@/lib/files/rules/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Largest file accepted, in bytes: 10 MB, counted generously (10 × 1024 × 1024). */
export const largestFile = 10 * 1024 * 1024;

interface FileKind {
  mediaType: string;
  /** Ends of name that fit; the first is given to a name that has none. */
  extensions: readonly string[];
  /** A ZIP archive inside, whose parts are looked at. */
  archive: boolean;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const odf = 'application/vnd.oasis.opendocument';

const kinds: readonly FileKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], archive: false },
  { mediaType: 'image/png', extensions: ['png'], archive: false },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], archive: false },
  { mediaType: 'image/webp', extensions: ['webp'], archive: false },
  { mediaType: 'image/gif', extensions: ['gif'], archive: false },
  { mediaType: `${odf}.text`, extensions: ['odt'], archive: true },
  { mediaType: `${odf}.spreadsheet`, extensions: ['ods'], archive: true },
  { mediaType: `${odf}.presentation`, extensions: ['odp'], archive: true },
  { mediaType: `${ooxml}.wordprocessingml.document`, extensions: ['docx'], archive: true },
  { mediaType: `${ooxml}.spreadsheetml.sheet`, extensions: ['xlsx'], archive: true },
  { mediaType: `${ooxml}.presentationml.presentation`, extensions: ['pptx'], archive: true },
];

/** What a file input announces; the content is checked all the same. */
export const acceptedExtensions = kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');

/**
 * Tells from its content what a file is, and refuses it when it is none of the accepted kinds, when the end of its
 * name says something else, or when it carries macros.
 */
export async function tellKind(
  bytes: Uint8Array,
  name: string,
): Promise<Result<{ mediaType: string; name: string }, FileRefusal>> {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > largestFile) return refuse('file-too-large');
  const found = await fileTypeFromBuffer(bytes);
  if (found && /macroenabled/i.test(found.mime)) return refuse('file-has-macros');
  const kind = kinds.find(({ mediaType }) => mediaType === found?.mime);
  const extension = extensionOf(name);
  if (!kind) {
    const announced = kinds.some(({ extensions }) => extensions.includes(extension));
    return refuse(announced ? 'file-renamed' : 'file-kind-refused');
  }
  if (extension !== '' && !kind.extensions.includes(extension)) return refuse('file-renamed');
  if (kind.archive) {
    const entries = archiveEntries(bytes);
    if (!entries) return refuse('file-kind-refused');
    if (hasMacros(entries)) return refuse('file-has-macros');
  }
  return ok({ mediaType: kind.mediaType, name: extension === '' ? `${name}.${kind.extensions[0]}` : name });
}
