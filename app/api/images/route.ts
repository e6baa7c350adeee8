import { contentRefusals, type ContentRefusal } from '@/lib/content/errors.ts';
import { addPictureSchema, pictureListSchema } from '@/lib/content/schema/pictures.ts';
import type { LibraryPicture } from '@/lib/content/types/pictures.ts';
import { addPicture } from '@/lib/content/use-cases/add-picture.ts';
import { listPictures } from '@/lib/content/use-cases/list-pictures.ts';
import { fileRefusals, type FileRefusal } from '@/lib/files/errors.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { databaseAwaySentence, signedOutSentence } from '@/lib/web/form-action.ts';
import { readBody } from '@/lib/web/read-body.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';
import { getContext } from '@/lib/web/viewer.ts';

type Code = ContentRefusal | FileRefusal | 'signed-out' | 'try-again';

/** A picture a little too large is still read, so that the credit typed beside it comes back with the refusal. */
const margin = 6 * 1024 * 1024;
const page = '/gestion/contenus/images';

const sentences: Readonly<Record<Code, string>> = {
  ...contentRefusals,
  ...fileRefusals,
  'signed-out': signedOutSentence,
  'try-again': databaseAwaySentence,
};
const statuses: Partial<Record<Code, number>> = { 'signed-out': 401, 'picture-not-found': 404, 'picture-too-large': 413, 'too-many-requests': 429, 'try-again': 503 };

/** The library for the editor of texts: what `recherche` finds, newest first. */
export async function GET(request: Request): Promise<Response> {
  const query = pictureListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const found = await listPictures(await getContext(), { search: query.recherche, page: query.page });
  if (!found.ok) return new Response(null, { status: 404 });
  const { pictures, total, pageSize } = found.value;
  const headers = { 'cache-control': 'private, no-store' };
  return Response.json({ pictures: pictures.map(told), pages: Math.ceil(total / pageSize) }, { headers });
}

function told({ id, name, credit }: LibraryPicture): { id: string; name: string; credit: string } {
  return { id, name, credit };
}

/** Receives one picture, posted by a plain form or by the editor of texts. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request, env().SITE_URL)) return new Response(null, { status: 404 });
  // What was typed goes back to the form with the refusal.
  const typed = new URLSearchParams();
  let result: Result<LibraryPicture, Code>;
  try {
    result = await receive(request, typed);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    result = refuse('try-again');
  }
  if (request.headers.get('accept')?.includes('text/html')) return backToPage(result, typed);
  return result.ok
    ? Response.json({ ok: true, picture: told(result.value) }, { status: 201 })
    : Response.json({ ok: false, message: sentences[result.code] }, { status: statuses[result.code] ?? 422 });
}

function backToPage(result: Result<LibraryPicture, Code>, typed: URLSearchParams): Response {
  const location =
    !result.ok && result.code === 'signed-out'
      ? `/connexion?retour=${encodeURIComponent(page)}`
      : `${page}?${result.ok ? 'fait=ajout' : `refus=${result.code}&${typed}`}`;
  return new Response(null, { status: 303, headers: { location } });
}

async function receive(request: Request, typed: URLSearchParams): Promise<Result<LibraryPicture, Code>> {
  const context = await getContext();
  const body = await readBody(request, context.viewer ? largestFile + margin : 0);
  if (!context.viewer) return refuse('signed-out');
  if (!body) return refuse('picture-too-large');
  const form = await readForm(request, body);
  const credit = form?.get('credit');
  if (typeof credit === 'string') typed.set('credit', credit.slice(0, 300));
  const file = form?.get('picture');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refuse('picture-missing');
  const parsed = addPictureSchema.safeParse(Object.fromEntries(typed));
  if (!parsed.success) return refuse('credit-needed');
  return addPicture(context, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), credit: parsed.data.credit });
}

/** Null for a body that is not the form it says it is. */
async function readForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  const contentType = request.headers.get('content-type') ?? '';
  return new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
}
