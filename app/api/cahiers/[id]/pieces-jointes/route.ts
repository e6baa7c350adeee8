import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { addFileSchema } from '@/lib/cahiers/schema/files.ts';
import { addFile } from '@/lib/cahiers/use-cases/add-file.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { largestFile } from '@/lib/files/rules/kinds.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { readBody } from '@/lib/web/read-body.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';
import { getContext } from '@/lib/web/viewer.ts';

type Code = CahierRefusal | FileRefusal | 'signed-out' | 'try-again' | 'form-refused';

/** A file a little too large is still read, so that the title typed beside it comes back with the refusal. */
const margin = 6 * 1024 * 1024;

const statuses: Partial<Record<Code, number>> = {
  'signed-out': 401,
  'cahier-not-found': 404,
  'cahier-locked': 409,
  'too-many-files': 409,
  'file-too-large': 413,
  'try-again': 503,
};

/**
 * Receives one attachment, posted by a plain form or by script. A server action would hold the whole request before
 * looking at it and answer a bare 500 over its limit.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request, env().SITE_URL)) return new Response(null, { status: 404 });
  const { id } = await params;
  // What was typed goes back to the form with the refusal.
  const typed = new URLSearchParams();
  let result: Result<unknown, Code>;
  try {
    result = await receive(request, id, typed);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    result = refuse('try-again');
  }
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  if (!wantsPage) {
    return result.ok
      ? Response.json({ ok: true }, { status: 201 })
      : Response.json({ ok: false, code: result.code }, { status: statuses[result.code] ?? 422 });
  }
  const page = `/mon-espace/cahiers/${encodeURIComponent(id)}/pieces-jointes`;
  const location =
    !result.ok && result.code === 'signed-out'
      ? `/connexion?retour=${encodeURIComponent(page)}`
      : `${page}?${result.ok ? 'ajout=fait' : `refus=${result.code}&${typed}`}`;
  return new Response(null, { status: 303, headers: { location } });
}

async function receive(request: Request, cahierId: string, typed: URLSearchParams): Promise<Result<unknown, Code>> {
  const context = await getContext();
  const body = await readBody(request, context.viewer ? largestFile + margin : 0);
  if (!context.viewer) return refuse('signed-out');
  if (!body) return refuse('file-too-large');
  const form = await readForm(request, body);
  for (const name of ['title', 'audience']) {
    const value = form?.get(name);
    if (typeof value === 'string') typed.set(name, value.slice(0, 300));
  }
  const parsed = addFileSchema.safeParse(Object.fromEntries(typed));
  const file = form?.get('file');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refuse('file-missing');
  if (!parsed.success) return refuse('form-refused');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return addFile(context, { cahierId, name: file.name, bytes, ...parsed.data });
}

/** Null for a body that is not the form it says it is. */
async function readForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  const contentType = request.headers.get('content-type') ?? '';
  return new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
}
