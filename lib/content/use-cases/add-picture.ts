import 'server-only';
import { randomUUID } from 'node:crypto';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canUsePictures } from '@/lib/content/permissions.ts';
import { insertPicture } from '@/lib/content/repository/pictures.ts';
import { drawingFault, looksLikeDrawing } from '@/lib/content/rules/drawings.ts';
import { drawnLogoWidth, keptWidths, pictureFault, pictureFormats, pictureKey, pictureKinds, pictureMediaTypes, smallestLogo, smallestPicture } from '@/lib/content/rules/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import { tellKind } from '@/lib/files/rules/kinds.ts';
import { cleanFileName } from '@/lib/files/rules/names.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import type { Context } from '@/lib/identity/types.ts';
import { drawnPicture, pictureFacts, resizedPicture } from '@/lib/platform/pictures.ts';
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

export interface AddPicture {
  name: string;
  bytes: Uint8Array;
  credit: string;
  /** Whose library it goes to; the portal's when it is left out or null. */
  territorySiren?: string | null;
  /** A logo may be smaller than a photograph, and drawn in SVG: it is then kept as the pixels of that drawing. */
  asLogo?: boolean;
}

/**
 * Puts a picture in a library: upright, without what the camera noted, in each width as AVIF and WebP. The bytes go
 * first, outside the transaction: resizing takes seconds, and a slow storage holds no row.
 */
export async function addPicture(context: Context, input: AddPicture): Promise<Result<LibraryPicture, Refusal>> {
  const { viewer, now } = context;
  const { territorySiren = null, asLogo = false } = input;
  if (!canUsePictures(viewer, territorySiren)) return refuse('picture-not-found');
  const credit = input.credit.trim();
  if (credit === '') return refuse('credit-needed', [{ field: 'credit', message: 'Dites qui a fait cette image et à quelles conditions elle est utilisée.' }]);
  if (!(await withinRate(`picture:add:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  const raster = await pixels(input.name, input.bytes, asLogo);
  if (!raster.ok) return raster;
  const { name, bytes } = raster.value;
  const facts = await pictureFacts(bytes);
  const fault = pictureFault(facts, asLogo ? smallestLogo : smallestPicture);
  if (fault || !facts) return refuse(fault ?? 'picture-unreadable');

  const id = randomUUID();
  const widths = keptWidths(facts.width);
  const stored: string[] = [];
  let kept = false;
  try {
    for (const width of widths) {
      for (const format of pictureFormats) {
        const resized = await resizedPicture(bytes, width, format);
        if (!resized) return refuse('picture-unreadable');
        const key = pictureKey(id, width, format);
        await storage().put(key, resized, pictureMediaTypes[format]);
        stored.push(key);
      }
    }
    const picture = await transaction(async () => {
      const { width, height } = facts;
      const row = await insertPicture({ id, name, credit, width, height, widths, territorySiren, uploadedAt: now, uploadedById: viewer.personId });
      // Neither name nor credit, which may name people: the audit outlives the picture.
      await recordAct(context, { verb: 'picture.add', objectKind: 'picture', objectId: id, before: {}, after: { width, height, ...(territorySiren && { territorySiren }) } });
      return row;
    });
    kept = true;
    return ok(picture);
  } finally {
    if (!kept) await Promise.all(stored.map((key) => storage().delete(key)));
  }
}

/** The bytes of a picture, told from their content; those of a drawing once it is drawn, when it may be one. */
async function pixels(name: string, bytes: Uint8Array, asLogo: boolean): Promise<Result<{ name: string; bytes: Uint8Array }, Refusal>> {
  const cleanName = cleanFileName(name);
  if (asLogo && looksLikeDrawing(bytes)) {
    const fault = drawingFault(bytes);
    if (fault) return refuse('logo-refused', [{ field: 'file', message: fault }]);
    const drawn = await drawnPicture(bytes, drawnLogoWidth);
    return drawn ? ok({ name: cleanName, bytes: drawn }) : refuse('picture-unreadable');
  }
  const kind = await tellKind(bytes, cleanName);
  if (!kind.ok) return refuse(saidOfPictures[kind.code] ?? kind.code);
  return pictureKinds.includes(kind.value.mediaType) ? ok({ name: kind.value.name, bytes }) : refuse('picture-kind-refused');
}
