import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import { cahierRefusals, type CahierRefusal } from '@/lib/cahiers/errors.ts';
import { largestSectionBytes } from '@/lib/cahiers/rules/limits.ts';
import { saveSectionSchema } from '@/lib/cahiers/schema/inputs.ts';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { databaseAwaySentence, signedOutSentence } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { readBody } from '@/lib/web/read-body.ts';
import { isSameOrigin } from '@/lib/web/same-origin.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** What separates the fields of a form weighs more than they do when there are many. */
const largestBody = 4 * largestSectionBytes;

const statuses: Partial<Record<CahierRefusal, number>> = {
  'section-not-found': 404,
  'cahier-locked': 423,
  'section-too-large': 413,
};

function answer(status: number, body: AutosaveAnswer & Record<string, unknown>): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/** Saves a section as it is typed: the data of its form, with the `version` that was on screen. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string; key: string }> }): Promise<Response> {
  if (!isSameOrigin(request, env().SITE_URL)) return new Response(null, { status: 404 });
  const { id, key } = await params;
  try {
    const context = await getContext();
    const body = await readBody(request, context.viewer ? largestBody : 0);
    if (!context.viewer) return answer(401, { outcome: 'refused', message: signedOutSentence });
    if (!body) return answer(413, { outcome: 'refused', message: cahierRefusals['section-too-large'] });
    const contentType = request.headers.get('content-type') ?? '';
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => null);
    const sent = saveSectionSchema.safeParse(form && readFormData(form));
    if (!sent.success) return answer(400, { outcome: 'refused', message: 'Cet envoi ne se lit pas.' });

    const { version, ...content } = sent.data;
    const result = await saveSection(context, { cahierId: id, key, version, content });
    if (!result.ok) return answer(statuses[result.code] ?? 422, { outcome: 'refused', message: cahierRefusals[result.code] });
    if (result.value.outcome === 'saved') {
      return answer(200, { outcome: 'saved', version: result.value.version, at: result.value.savedAt.toISOString() });
    }
    return answer(409, { outcome: 'conflict', theirs: result.value.theirs });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return answer(503, { outcome: 'refused', message: databaseAwaySentence });
  }
}
