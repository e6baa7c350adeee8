import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import { contentRefusals, type ContentRefusal } from '@/lib/content/errors.ts';
import { largestDocument } from '@/lib/content/rules/documents.ts';
import { draftFormSchema } from '@/lib/content/schema/inputs.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { databaseAwaySentence, signedOutSentence } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
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

/** Saves a publication as it is typed: the data of its form, with the `version` that was on screen. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request, env().SITE_URL)) return new Response(null, { status: 404 });
  const { id: publicationId } = await params;
  try {
    const context = await getContext();
    const body = await readBody(request, context.viewer ? largestBody : 0);
    if (!context.viewer) return answer(401, { outcome: 'refused', message: signedOutSentence });
    if (!body) return answer(413, { outcome: 'refused', message: contentRefusals['publication-too-large'] });
    const contentType = request.headers.get('content-type') ?? '';
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
    const sent = draftFormSchema.safeParse(form && readFormData(form));
    if (!sent.success) return answer(400, { outcome: 'refused', message: 'Cet envoi ne se lit pas.' });

    const result = await saveDraft(context, { publicationId, revision: sent.data.version, document: sent.data });
    if (!result.ok) return answer(statuses[result.code] ?? 422, { outcome: 'refused', message: contentRefusals[result.code] });
    if (result.value.outcome === 'conflict') return answer(409, { outcome: 'conflict' });
    return answer(200, { outcome: 'saved', version: result.value.revision, at: result.value.savedAt.toISOString() });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return answer(503, { outcome: 'refused', message: databaseAwaySentence });
  }
}
