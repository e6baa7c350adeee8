import 'server-only';
import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import { contentRefusals, type ContentRefusal } from '@/lib/content/errors.ts';
import { largestDocument } from '@/lib/content/rules/documents.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { databaseAwaySentence, signedOutSentence } from '@/lib/web/form-action.ts';
import { type FormTree, readFormData } from '@/lib/web/form-data.ts';
import { readBody } from '@/lib/web/read-body.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** A character takes up to four bytes, and the fields of a form weigh more than what they hold. */
const largestBody = 5 * largestDocument;

const statuses: Partial<Record<ContentRefusal, number>> = {
  'publication-not-found': 404,
  'act-refused': 423,
  'publication-too-large': 413,
};

function answer(status: number, body: AutosaveAnswer): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/** What a form says of the draft that it holds; null when it does not read. */
type ReadDraft = (form: FormTree) => { version: number; document: unknown } | null;

/** Saves a publication as it is typed: the data of its form, with the `version` that was on screen. */
export async function answerAutosave(request: Request, publicationId: string, read: ReadDraft): Promise<Response> {
  if (!isSameOrigin(request, env().SITE_URL)) return new Response(null, { status: 404 });
  try {
    const context = await getContext();
    const body = await readBody(request, context.viewer ? largestBody : 0);
    if (!context.viewer) return answer(401, { outcome: 'refused', message: signedOutSentence });
    if (!body) return answer(413, { outcome: 'refused', message: contentRefusals['publication-too-large'] });
    const contentType = request.headers.get('content-type') ?? '';
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
    const sent = form && read(readFormData(form));
    if (!sent) return answer(400, { outcome: 'refused', message: 'Cet envoi ne se lit pas.' });

    const result = await saveDraft(context, { publicationId, revision: sent.version, document: sent.document });
    if (!result.ok) return answer(statuses[result.code] ?? 422, { outcome: 'refused', message: contentRefusals[result.code] });
    if (result.value.outcome === 'conflict') return answer(409, { outcome: 'conflict' });
    return answer(200, { outcome: 'saved', version: result.value.revision, at: result.value.savedAt.toISOString() });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return answer(503, { outcome: 'refused', message: databaseAwaySentence });
  }
}
