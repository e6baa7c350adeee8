import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { insertPicture } from '@/lib/content/repository/pictures.ts';
import { keptWidths, pictureFault, pictureFormats, pictureKey, pictureKinds, pictureMediaTypes } from '@/lib/content/rules/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import { tellKind } from '@/lib/files/rules/kinds.ts';
import { cleanFileName } from '@/lib/files/rules/names.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import type { Context } from '@/lib/identity/types.ts';
import { pictureFacts, resizedPicture } from '@/lib/platform/pictures.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { storage } from '@/lib/platform/storage/configured-storage.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Refusals of files, said of pictures; the others keep the words they have. */
const saidOfPictures: Partial<Record<FileRefusal, ContentRefusal>> = {
  'file-too-large': 'picture-too-large',
  'file-kind-refused': 'picture-kind-refused',
  'file-has-macros': 'picture-kind-refused',
};

/** Each picture costs seconds of a processor. */
const perPerson = { limit: 60, seconds: 3600 };

type Refusal = ContentRefusal | FileRefusal;

/**
 * Puts a picture in the library: upright, without what the camera noted, in each width as AVIF and WebP. The bytes go
 * first, outside the transaction: resizing takes seconds, and a slow storage holds no row.
 */
export async function addPicture(
  context: Context,
  input: { name: string; bytes: Uint8Array; credit: string },
): Promise<Result<LibraryPicture, Refusal>> {
  const { viewer, now } = context;
  if (!canWriteContent(viewer)) return refuse('picture-not-found');
  const credit = input.credit.trim();
  if (credit === '') return refuse('credit-needed', [{ field: 'credit', message: 'Dites qui a fait cette image et à quelles conditions elle est utilisée.' }]);
  if (!(await withinRate(`picture:add:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  const kind = await tellKind(input.bytes, cleanFileName(input.name));
  if (!kind.ok) return refuse(saidOfPictures[kind.code] ?? kind.code);
  if (!pictureKinds.includes(kind.value.mediaType)) return refuse('picture-kind-refused');
  const facts = await pictureFacts(input.bytes);
  const fault = pictureFault(facts);
  if (fault || !facts) return refuse(fault ?? 'picture-unreadable');

  const id = randomUUID();
  const widths = keptWidths(facts.width);
  const stored: string[] = [];
  let kept = false;
  try {
    for (const width of widths) {
      for (const format of pictureFormats) {
        const bytes = await resizedPicture(input.bytes, width, format);
        if (!bytes) return refuse('picture-unreadable');
        const key = pictureKey(id, width, format);
        await storage().put(key, bytes, pictureMediaTypes[format]);
        stored.push(key);
      }
    }
    const picture = await transaction(async () => {
      const { width, height } = facts;
      const row = await insertPicture({ id, name: kind.value.name, credit, width, height, widths, uploadedAt: now, uploadedById: viewer.personId });
      // Neither name nor credit, which may name people: the audit outlives the picture.
      await recordAct(context, { verb: 'picture.add', objectKind: 'picture', objectId: id, before: {}, after: { width, height } });
      return row;
    });
    kept = true;
    return ok(picture);
  } finally {
    if (!kept) await Promise.all(stored.map((key) => storage().delete(key)));
  }
}
