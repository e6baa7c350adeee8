import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import { committeeRefusals, type CommitteeRefusal } from '@/lib/committee/errors.ts';
import { evaluationSchema } from '@/lib/committee/schema/evaluation.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { databaseAwaySentence, signedOutSentence } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { readBody } from '@/lib/web/read-body.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** Four reasons and a comment, with room for what separates the fields of a form. */
const largestBody = 256 * 1024;

const statuses: Partial<Record<CommitteeRefusal, number>> = {
  'examination-not-found': 404,
  'evaluation-submitted': 409,
  'scores-locked': 423,
};

function answer(status: number, body: AutosaveAnswer): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/** Saves an evaluation as it is typed: the data of its form, with the `version` that was on screen. */
export async function POST(request: Request, { params }: { params: Promise<{ proposalId: string }> }): Promise<Response> {
  if (!isSameOrigin(request, env().SITE_URL)) return new Response(null, { status: 404 });
  const { proposalId } = await params;
  try {
    const context = await getContext();
    const body = await readBody(request, context.viewer ? largestBody : 0);
    if (!context.viewer) return answer(401, { outcome: 'refused', message: signedOutSentence });
    if (!body) return answer(413, { outcome: 'refused', message: 'Ces textes sont trop longs pour être enregistrés.' });
    const contentType = request.headers.get('content-type') ?? '';
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
    const sent = evaluationSchema.safeParse(form && { ...readFormData(form), proposalId });
    if (!sent.success) return answer(400, { outcome: 'refused', message: sent.error.issues[0]?.message ?? 'Cet envoi ne se lit pas.' });

    const result = await saveEvaluationDraft(context, sent.data);
    if (result.ok) return answer(200, { outcome: 'saved', version: result.value.version, at: result.value.savedAt.toISOString() });
    if (result.code === 'evaluation-conflict') return answer(409, { outcome: 'conflict', message: committeeRefusals[result.code] });
    return answer(statuses[result.code] ?? 422, { outcome: 'refused', message: committeeRefusals[result.code] });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return answer(503, { outcome: 'refused', message: databaseAwaySentence });
  }
}
